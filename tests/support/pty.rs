//! The built program in a real pseudo-terminal.
//!
//! Enters: a size, arguments, keys. Leaves: the screen as a terminal would show it, every byte
//! that was written, the exit status. Promised: a clean environment whose home is a folder of its
//! own; nothing waits for a time to pass where it can wait for something to happen; what never
//! happens fails with a picture after [`LIMIT`]. The terminal never answers a question (of its
//! colours, say), as many do not.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::native_pty_system;
use portable_pty::{Child, ChildKiller, CommandBuilder, ExitStatus, MasterPty, PtySize};
use tempfile::TempDir;

use super::keys::bytes_of;

/// What did not happen by then will not.
pub const LIMIT: Duration = Duration::from_secs(20);

/// What a program is started with. Programs started from one setup share a home, one after the
/// other or at the same time, so that what one of them saved the next finds.
#[derive(Clone)]
pub struct Setup {
    columns: u16,
    rows: u16,
    environment: Vec<(String, String)>,
    home: Rc<TempDir>,
}

impl Setup {
    /// A terminal of this size and a home without a file.
    pub fn new(columns: u16, rows: u16) -> Self {
        let home = TempDir::new().expect("a folder for the test");
        let setup = Self { columns, rows, environment: Vec::new(), home: Rc::new(home) };
        std::fs::create_dir(setup.folder()).expect("a folder for the articles");
        setup
    }

    /// The same home at another size.
    pub fn size(mut self, columns: u16, rows: u16) -> Self {
        (self.columns, self.rows) = (columns, rows);
        self
    }

    /// Sets a variable of the environment.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The home; configuration is in `config`, state in `state` under it.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The folder in which programs start.
    pub fn folder(&self) -> PathBuf {
        self.home().join("articles")
    }

    /// Writes a file, by its path in [`Setup::folder`].
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder around it")).expect("made");
        std::fs::write(&path, text).expect("written");
        path
    }

    /// Starts `unspoil`.
    #[track_caller]
    pub fn start(&self, arguments: &[&str]) -> Session {
        self.program(env!("CARGO_BIN_EXE_unspoil"), arguments)
    }

    /// Starts any program: a shell around `unspoil`, for jobs and pipes. The program under test is
    /// in the variable `UNSPOIL`.
    #[track_caller]
    pub fn program(&self, program: &str, arguments: &[&str]) -> Session {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.cwd(self.folder());
        command.env_clear();
        let path = std::env::var("PATH").unwrap_or_else(|_| "/usr/bin:/bin".to_owned());
        let mut set = |name: &str, value: &str| command.env(name, value);
        set("PATH", &path);
        set("TERM", "xterm-256color");
        set("LANG", "C.UTF-8");
        set("UNSPOIL", env!("CARGO_BIN_EXE_unspoil"));
        set("HOME", &self.home().to_string_lossy());
        for (name, folder) in [
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CACHE_HOME", "cache"),
        ] {
            set(name, &self.home().join(folder).to_string_lossy());
        }
        for (name, value) in &self.environment {
            set(name, value);
        }
        Session::new(self.clone(), command)
    }
}

/// A program at a terminal.
pub struct Session {
    setup: Setup,
    terminal: vt100::Parser,
    raw: Vec<u8>,
    output: Receiver<Vec<u8>>,
    /// Whoever holds it keeps the terminal from taking what is written.
    takes: Arc<Mutex<()>>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    process: Process,
    /// The terminal's line settings before the program started.
    line: String,
}

impl Session {
    /// `unspoil` in a terminal of this size, with a home of its own.
    #[track_caller]
    pub fn start(columns: u16, rows: u16, arguments: &[&str]) -> Self {
        Setup::new(columns, rows).start(arguments)
    }

    #[track_caller]
    fn new(setup: Setup, command: CommandBuilder) -> Self {
        let pair = native_pty_system().openpty(size(setup.columns, setup.rows)).expect("a pty");
        let line = line_settings(&*pair.master);
        let child = pair.slave.spawn_command(command).expect("the program starts");
        // Else the end of its output would never come.
        drop(pair.slave);
        let (output_to, output) = channel();
        let reader = pair.master.try_clone_reader().expect("the output can be read");
        let takes = Arc::new(Mutex::new(()));
        let given = Arc::clone(&takes);
        thread::spawn(move || read(reader, &output_to, &given));
        Self {
            terminal: vt100::Parser::new(cells(setup.rows), cells(setup.columns), 0),
            raw: Vec::new(),
            output,
            takes,
            keys: pair.master.take_writer().expect("keys can be sent"),
            master: pair.master,
            process: Process::new(child),
            line,
            setup,
        }
    }

    /// What it was started with.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// Presses keys: characters as they are, others by name: `<Enter>`, `<Esc>`, `<C-o>`, `<A-x>`,
    /// `<PgDn>`, `<lt>`. A terminal cannot tell `<Esc>` from the beginning of the next key, so
    /// press it alone and wait for what it does.
    #[track_caller]
    pub fn keys(&mut self, keys: &str) {
        self.send(&bytes_of(keys));
    }

    /// Sends bytes as they are.
    #[track_caller]
    pub fn send(&mut self, bytes: &[u8]) {
        self.keys.write_all(bytes).and_then(|()| self.keys.flush()).expect("the terminal is open");
    }

    /// Pastes text, as a terminal does that was asked to say so.
    #[track_caller]
    pub fn paste(&mut self, text: &str) {
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    }

    /// Presses and releases the first mouse button; column and row from 0.
    #[track_caller]
    pub fn click(&mut self, column: u16, row: u16) {
        let (column, row) = (column + 1, row + 1);
        self.send(format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m").as_bytes());
    }

    /// Turns the wheel by one notch; column and row from 0.
    #[track_caller]
    pub fn wheel(&mut self, down: bool, column: u16, row: u16) {
        let button = 64 + u16::from(down);
        self.send(format!("\x1b[<{button};{};{}M", column + 1, row + 1).as_bytes());
    }

    /// While this is locked the terminal takes nothing, as on a line that hangs. What it was
    /// about to take still comes.
    pub fn takes(&self) -> Arc<Mutex<()>> {
        Arc::clone(&self.takes)
    }

    /// Changes the size of the terminal.
    #[track_caller]
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.absorb();
        self.terminal.set_size(cells(rows), cells(columns));
        self.master.resize(size(columns, rows)).expect("the size can be set");
    }

    /// Sends a signal by name: "TERM", "HUP", "INT".
    #[track_caller]
    pub fn signal(&mut self, name: &str) {
        let process = self.process.id.expect("a process").to_string();
        let sent = Command::new("kill").args(["-s", name, &process]).status();
        assert!(sent.expect("kill runs").success(), "{name} was sent");
    }

    /// Waits until the screen shows `text` in one row.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) {
        self.wait_until(&format!("{text:?}"), |screen| rows(screen).any(|row| row.contains(text)));
    }

    /// Waits until no row of the screen shows `text`.
    #[track_caller]
    pub fn wait_gone(&mut self, text: &str) {
        let gone = |screen: &vt100::Screen| !rows(screen).any(|row| row.contains(text));
        self.wait_until(&format!("no {text:?}"), gone);
    }

    /// Waits until `done`; `what` says what for, should it never come.
    #[track_caller]
    pub fn wait_until(&mut self, what: &str, done: impl Fn(&vt100::Screen) -> bool) {
        self.wait_while(what, |session| !session.is_whole() || !done(session.terminal.screen()));
    }

    /// Waits until `text` is written, counted from the byte `from`.
    #[track_caller]
    pub fn wait_written(&mut self, from: usize, text: &str) {
        let what = format!("the bytes {text:?}");
        self.wait_while(&what, |session| last(session.raw.get(from..).unwrap_or(&[]), text) == 0);
    }

    #[track_caller]
    fn wait_while(&mut self, what: &str, waiting: impl Fn(&Self) -> bool) {
        let end = Instant::now() + LIMIT;
        self.absorb();
        while waiting(self) {
            match self.output.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout) => panic!("waited for {what}:\n{}", self.screen()),
                Err(RecvTimeoutError::Disconnected) => {
                    panic!("ended before {what}:\n{}", self.screen())
                }
            }
        }
    }

    /// No frame is half drawn: what comes between the marks of a synchronised update is shown at
    /// once.
    fn is_whole(&self) -> bool {
        last(&self.raw, "\x1b[?2026h") <= last(&self.raw, "\x1b[?2026l")
    }

    /// What is written while `time` passes. For the few tests in which nothing should be.
    pub fn pause(&mut self, time: Duration) -> Vec<u8> {
        self.absorb();
        let (before, end) = (self.raw.len(), Instant::now() + time);
        while let Ok(bytes) =
            self.output.recv_timeout(end.saturating_duration_since(Instant::now()))
        {
            self.take(&bytes);
        }
        self.raw.get(before..).unwrap_or_default().to_vec()
    }

    /// What is read at once when something is written next.
    #[track_caller]
    pub fn piece(&mut self) -> Vec<u8> {
        let piece = self.output.recv_timeout(LIMIT).expect("something is written");
        self.take(&piece);
        piece
    }

    /// The screen as a picture: rows without the air at their ends, down to the last with words.
    pub fn screen(&self) -> String {
        let rows: Vec<_> = rows(self.terminal.screen()).collect();
        rows.join("\n").trim_end().to_owned()
    }

    /// The screen with its styles and its cursor.
    pub fn terminal(&self) -> &vt100::Screen {
        self.terminal.screen()
    }

    /// Every byte written so far.
    pub fn raw(&mut self) -> &[u8] {
        self.absorb();
        &self.raw
    }

    /// Waits for the end of the program, however it leaves the terminal.
    #[track_caller]
    pub fn wait_end(&mut self) -> ExitStatus {
        let end = Instant::now() + LIMIT;
        loop {
            match self.output.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it does not end:\n{}", self.screen()),
            }
        }
        self.process.wait(end).expect("a program that closes its terminal ends")
    }

    /// Waits for the end of the program, which must leave the terminal as it was found.
    #[track_caller]
    pub fn finish(&mut self) -> ExitStatus {
        let status = self.wait_end();
        self.assert_restored();
        status
    }

    /// The terminal is as the program found it.
    #[track_caller]
    pub fn assert_restored(&mut self) {
        self.absorb();
        let (screen, picture) = (self.terminal.screen(), self.screen());
        assert!(!screen.alternate_screen(), "the alternate screen is left:\n{picture}");
        assert!(!screen.hide_cursor(), "the cursor is shown:\n{picture}");
        assert!(!screen.bracketed_paste(), "pastes are not marked any more");
        assert!(!screen.application_cursor() && !screen.application_keypad(), "plain arrow keys");
        let mouse = screen.mouse_protocol_mode();
        assert_eq!(mouse, vt100::MouseProtocolMode::None, "the mouse is left alone");
        let colours = (screen.fgcolor(), screen.bgcolor());
        assert_eq!(colours, (vt100::Color::Default, vt100::Color::Default), "no colour is left on");
        let styled = screen.bold() || screen.dim() || screen.italic() || screen.underline();
        assert!(!styled && !screen.inverse(), "no style is left on");
        for (set, reset) in [
            // Another screen that the picture above may not know of; focus; synchronised output.
            ("\x1b[?1049h", "\x1b[?1049l"),
            ("\x1b[?1004h", "\x1b[?1004l"),
            ("\x1b[?2026h", "\x1b[?2026l"),
            ("\x1b[?1003h", "\x1b[?1003l"),
        ] {
            let undone = last(&self.raw, set) <= last(&self.raw, reset);
            assert!(undone, "{} is undone", set.escape_debug());
        }
        let modes = (keyboard(&self.raw, b'>'), keyboard(&self.raw, b'<'));
        assert_eq!(modes.0, modes.1, "keyboard modes are undone");
        assert_eq!(line_settings(&*self.master), self.line, "the line is as it was");
    }

    /// Closes the terminal under the program, as a window does; how it ended.
    #[track_caller]
    pub fn hang_up(mut self) -> ExitStatus {
        self.absorb();
        let Self { output, master, mut keys, mut process, setup, .. } = self;
        // Whoever reads the output keeps the terminal open until something comes to be read, and
        // then finds nobody to give it to. Each of the two makes something come, unless the
        // program is gone already.
        drop(output);
        let _ = master.resize(size(setup.columns.saturating_add(1), setup.rows));
        let _ = keys.write_all(b"\x0c").and_then(|()| keys.flush());
        drop((keys, master));
        process.wait(Instant::now() + LIMIT).expect("a program without a terminal ends")
    }

    /// Takes what has come, without waiting.
    fn absorb(&mut self) {
        while let Ok(bytes) = self.output.try_recv() {
            self.take(&bytes);
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.raw.extend_from_slice(bytes);
        self.terminal.process(bytes);
    }
}

/// A process that is not left behind when a test fails.
struct Process {
    id: Option<u32>,
    killer: Box<dyn ChildKiller + Send + Sync>,
    ended: Receiver<ExitStatus>,
    status: Option<ExitStatus>,
}

impl Process {
    fn new(mut child: Box<dyn Child + Send + Sync>) -> Self {
        let (id, killer) = (child.process_id(), child.clone_killer());
        let (ended_to, ended) = channel();
        thread::spawn(move || {
            if let Ok(status) = child.wait() {
                // A test that failed does not want to know.
                let _ = ended_to.send(status);
            }
        });
        Self { id, killer, ended, status: None }
    }

    fn wait(&mut self, until: Instant) -> Option<ExitStatus> {
        if self.status.is_none() {
            let left = until.saturating_duration_since(Instant::now());
            self.status = self.ended.recv_timeout(left).ok();
        }
        self.status.clone()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if self.wait(Instant::now()).is_none() {
            // It may end by itself just now.
            let _ = self.killer.kill();
        }
    }
}

fn read(mut from: Box<dyn Read + Send>, to: &Sender<Vec<u8>>, takes: &Mutex<()>) {
    let mut bytes = [0; 16 * 1024];
    // The end of a pseudo-terminal is an error on some systems and nothing on others.
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        if to.send(bytes.iter().take(count).copied().collect()).is_err() {
            return;
        }
        drop(takes.lock());
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

/// A screen of no cells cannot be drawn; the terminal still says that it has none.
fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap_or(NonZeroU16::MIN)
}

fn rows(screen: &vt100::Screen) -> impl Iterator<Item = String> + '_ {
    let (_, columns) = screen.size();
    screen.rows(0, columns.get()).map(|row| row.trim_end().to_owned())
}

fn line_settings(master: &(dyn MasterPty + Send)) -> String {
    format!("{:?}", master.get_termios())
}

/// Where `mode` stands last, counted from 1; 0 where it does not.
fn last(raw: &[u8], mode: &str) -> usize {
    raw.windows(mode.len()).rposition(|bytes| bytes == mode.as_bytes()).map_or(0, |at| at + 1)
}

/// How often the modes of the keyboard were set (`>`) or taken back (`<`).
fn keyboard(raw: &[u8], sign: u8) -> usize {
    let sequences = (0..raw.len()).filter_map(|at| raw.get(at..)?.strip_prefix(b"\x1b["));
    let number = |bytes: &[u8]| bytes.iter().copied().find(|byte| !byte.is_ascii_digit());
    sequences.filter(|rest| rest.strip_prefix(&[sign]).and_then(number) == Some(b'u')).count()
}
