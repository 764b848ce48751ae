//! The one loop: event, update, effects, draw.
//!
//! Enters: an app and the world around it. Leaves: how it ended. Promised: one thread owns the
//! app; nothing happens while nothing happens (no tick); a burst of events is drawn once; the
//! terminal is given back as it was found before anything is told. The same loop is driven by a
//! keyboard and by a script.

mod background;
mod begin;
mod events;
mod fetch;
mod heard;
mod listing;
mod order;
mod screen;
mod scroll;
mod signals;
mod standing;
mod world;

use std::io::{self, BufWriter, Write};
use std::time::{Duration, Instant};

use crate::app::{App, Effect, Event};
use crate::frame::Size;
use crate::keymap::{Code, Key};
use crate::source::{Address, Received};

pub use background::{Background, QUESTION};
pub use events::{Events, Keyboard, Script};
pub use fetch::Fetches;
pub use heard::{Came, Heard, Rest};
pub use order::{Composed, Held};
pub use screen::{Screen, give_back};
pub use signals::{Reporter, Signals};
pub use standing::Standings;
pub use world::World;

/// After this long with something to keep, the next key keeps it.
const KEPT_EVERY: Duration = Duration::from_secs(5);

/// How a session ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// The reader left.
    Left,
    /// A signal told the program to end: its number.
    Signal(i32),
    /// The terminal is gone.
    Gone,
    /// What was asked for did not come: one line.
    Failed(String),
}

/// The size of the process's terminal; nothing where there is none.
pub fn size() -> Size {
    let (columns, rows) = crossterm::terminal::size().unwrap_or_default();
    Size { columns, rows }
}

/// Runs the app on the process's terminal until the reader leaves. `prepare` gets the reporter
/// for workers. Asks the terminal for its background after the first frame when `ask` says so.
///
/// Errors: there is no terminal, or it cannot be written.
pub fn run(
    mut app: App,
    mut world: World,
    mut signals: Signals,
    first: Vec<Effect>,
    ask: bool,
) -> io::Result<End> {
    signals.catch()?;
    let out = BufWriter::with_capacity(1 << 16, screen::out()?);
    let mut screen = Screen::new(out, app.size());
    screen::take()?;
    let ended = in_screen(&mut app, &mut world, &mut screen, signals, first, ask);
    let left = screen.leave();
    let cooked = crossterm::terminal::disable_raw_mode();
    // A large article is given back whole by the system, sooner than piece by piece.
    std::mem::forget((app, world));
    let ended = ended?;
    if matches!(ended, End::Left | End::Failed(_)) {
        left?;
        cooked?;
    }
    Ok(ended)
}

fn in_screen<W: Write>(
    app: &mut App,
    world: &mut World,
    screen: &mut Screen<W>,
    signals: Signals,
    first: Vec<Effect>,
    ask: bool,
) -> io::Result<End> {
    screen.enter(app.mouse_is_on())?;
    let mut keyboard = Keyboard::new(signals);
    if app.is_dark() {
        keyboard.watch()?;
        let ended = dark(app, world, screen, &mut keyboard)?;
        if ended || keyboard.ended_by().is_some() {
            let failed = world.failure.take().map_or(End::Left, End::Failed);
            return Ok(keyboard.ended_by().map_or(failed, End::Signal));
        }
    }
    screen.draw(app)?;
    keyboard.watch()?;
    if ask {
        screen.ask(QUESTION)?;
        keyboard.asked(Background::asked(Instant::now()));
    }
    // A size that changed before the keyboard began to listen was told to nobody.
    let _ = keyboard.waiting();
    app.update(Event::Resize(size()));
    let ended = turn(app, world, screen, &mut keyboard, first);
    match (ended, keyboard.ended_by()) {
        (_, Some(signal)) => Ok(End::Signal(signal)),
        (Ok(()), None) => Ok(world.failure.take().map_or(End::Left, End::Failed)),
        (Err(_), None) => Ok(End::Gone),
    }
}

/// Waits for an article of which nothing can be shown before all of it is here. Nothing is drawn:
/// how long it takes follows from what is hidden in it, and what is written must not. True when
/// the session is over.
fn dark<W: Write>(
    app: &mut App,
    world: &mut World,
    screen: &mut Screen<W>,
    events: &mut Keyboard,
) -> io::Result<bool> {
    while app.is_dark() {
        let effects = match events.next()? {
            Heard::App(event) => app.update(event),
            Heard::Rest(rest) => match world.arrived(*rest) {
                Some(event) => app.update(event),
                None => Vec::new(),
            },
            Heard::Resumed => {
                screen::take()?;
                screen.enter(app.mouse_is_on())?;
                app.update(Event::Resize(size()))
            }
            Heard::Came(_) | Heard::Nothing => Vec::new(),
        };
        if perform(app, world, screen, effects)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Turns the loop until the app asks to end: events from `events`, frames to `screen`.
///
/// Errors: the terminal is gone; what was to be kept is kept.
pub fn turn<W: Write>(
    app: &mut App,
    world: &mut World,
    screen: &mut Screen<W>,
    events: &mut impl Events,
    first: Vec<Effect>,
) -> io::Result<()> {
    let mut kept = Instant::now();
    if perform(app, world, screen, first)? {
        return Ok(());
    }
    screen.draw(app)?;
    let mut drawn = true;
    // A page came by itself and was not drawn yet.
    let mut unseen = false;
    loop {
        // What takes long is done between two events, a slice at a time.
        let next = if app.is_searching() && !events.waiting() {
            Ok(Heard::App(Event::GoOn))
        } else {
            events.next()
        };
        let heard = match next {
            Ok(heard) => heard,
            Err(error) => {
                let effects = app.update(Event::Terminate);
                perform(app, world, screen, effects)?;
                return Err(error);
            }
        };
        let effects = match heard {
            // Pressed for what is on the screen still, and not for the page that came meanwhile.
            Heard::App(Event::Key(key)) if unseen && !leaves(key) => Vec::new(),
            Heard::App(event) => app.update(event),
            Heard::Resumed => {
                screen::take()?;
                screen.enter(app.mouse_is_on())?;
                screen.redraw();
                app.update(Event::Resize(size()))
            }
            Heard::Came(came) => match world.came(*came) {
                Some(event) => {
                    unseen = true;
                    app.update(event)
                }
                None => Vec::new(),
            },
            Heard::Rest(rest) => match world.arrived(*rest) {
                Some(event) => {
                    unseen = true;
                    app.update(event)
                }
                None => Vec::new(),
            },
            Heard::Nothing if drawn => continue,
            // What was heard before it in the same burst is not drawn yet.
            Heard::Nothing => Vec::new(),
        };
        if perform(app, world, screen, effects)? {
            return Ok(());
        }
        if kept.elapsed() > KEPT_EVERY {
            kept = Instant::now();
            let effects = app.keep();
            perform(app, world, screen, effects)?;
        }
        drawn = !events.waiting();
        if drawn {
            screen.draw(app)?;
            unseen = false;
        }
    }
}

/// Whether a key leaves from anywhere.
fn leaves(key: Key) -> bool {
    key.ctrl && key.code == Code::Char('c')
}

/// Performs effects in order, and what follows from them. True when the session is over.
fn perform<W: Write>(
    app: &mut App,
    world: &mut World,
    screen: &mut Screen<W>,
    effects: Vec<Effect>,
) -> io::Result<bool> {
    let mut effects: std::collections::VecDeque<Effect> = effects.into();
    while let Some(effect) = effects.pop_front() {
        let event = match effect {
            Effect::Quit => return Ok(true),
            Effect::GiveUp(line) => {
                world.failure = Some(line);
                return Ok(true);
            }
            Effect::Open(address) => Some(bring(app, world, screen, &address, false)?),
            Effect::Reload(address) => Some(bring(app, world, screen, &address, true)?),
            Effect::Stop => {
                world.fetches.stop();
                None
            }
            Effect::Mend(address, mends) => Some(match world.mend(&address, &mends) {
                Ok(opened) => Event::Mended(Box::new(opened), mends),
                Err(line) => Event::Failed(line),
            }),
            Effect::List => Some(Event::Listed(world.list())),
            Effect::Save(address, kept) => failed(world.save(&address, *kept)),
            Effect::SavePage(page) => failed(world.save_page(page)),
            Effect::Seen(stand) => {
                let now = world.now();
                let kept = world.standings.keep(&stand, now);
                let marks = world.standings.marks(app.shelf().rows(), &stand.work);
                effects.extend(app.update(Event::Marked(marks)));
                failed(kept)
            }
            Effect::Copy(text) => {
                screen.copy(&text)?;
                None
            }
            Effect::Browse(address) => failed(world.browse(&address)),
            Effect::Edit(address) => {
                screen.leave()?;
                crossterm::terminal::disable_raw_mode()?;
                let edited = world.edit(&address);
                screen::take()?;
                screen.enter(app.mouse_is_on())?;
                screen.redraw();
                effects.push_back(Effect::Reload(address));
                failed(edited)
            }
            Effect::Mouse(on) => {
                screen.mouse(on)?;
                None
            }
            Effect::Redraw => {
                screen.redraw();
                None
            }
            Effect::Suspend => {
                suspend(screen)?;
                screen::take()?;
                screen.enter(app.mouse_is_on())?;
                screen.redraw();
                Some(Event::Resize(size()))
            }
        };
        if let Some(event) = event {
            effects.extend(app.update(event));
        }
    }
    Ok(false)
}

/// Says that an article is being read, and reads it or begins to.
fn bring<W: Write>(
    app: &mut App,
    world: &mut World,
    screen: &mut Screen<W>,
    address: &Address,
    again: bool,
) -> io::Result<Event> {
    if world.says_so(address) {
        app.update(Event::Fetching(address.clone(), Received::default()));
        screen.draw(app)?;
    }
    Ok(world.bring(address, again))
}

fn failed(done: Result<(), String>) -> Option<Event> {
    done.err().map(Event::Failed)
}

/// Gives the terminal back and stops, as the shell expects of Ctrl-Z.
#[cfg(unix)]
fn suspend<W: Write>(screen: &mut Screen<W>) -> io::Result<()> {
    screen.leave()?;
    crossterm::terminal::disable_raw_mode()?;
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)
}

#[cfg(not(unix))]
fn suspend<W: Write>(_screen: &mut Screen<W>) -> io::Result<()> {
    Ok(())
}
