//! Commands while an article is open.
//!
//! Enters: a command. Leaves: effects. Promised: of all commands only six lift a cover, and four
//! stand together in [`App::lift`]; what is copied, opened or told is made from what is shown.

use super::{App, Article, Asked, Confirm, Effect, Focus, Help, Mark, Overlay, Page, Screen};
use crate::action::{Action, Command};
use crate::config::{LEAST_WIDTH, MOST_WIDTH};
use crate::reader::{Done, Reader};

/// How much `+` and `-` change the width, in cells.
const WIDTH_STEP: u16 = 4;

impl App {
    pub(super) fn in_article(&mut self, command: Command) -> Vec<Effect> {
        if let Focus::Contents(row) = self.focus
            && let Some(effects) = self.in_contents(row, command)
        {
            return effects;
        }
        if self.lift(command) || self.go(command) {
            return Vec::new();
        }
        match command.action {
            Action::Contents => return self.contents(),
            Action::Focus => self.focus_contents(),
            Action::OnlySection => self.only_section(),
            Action::Find => self.ask_for_words(),
            Action::FindNext => self.find_next(i64::from(command.times())),
            Action::FindPrevious => self.find_next(-i64::from(command.times())),
            Action::Clear => self.clear(),
            Action::Library => return self.go_to_library(),
            Action::NextArticle => return self.neighbour(i64::from(command.times())),
            Action::PreviousArticle => return self.neighbour(-i64::from(command.times())),
            Action::Bookmark => return self.bookmark(),
            Action::Copy => return self.copy(),
            Action::Quote => return self.quote(),
            Action::QuoteAs => self.ask_dialect(),
            Action::CopyLink => return self.copy_link(),
            Action::OpenSource => return self.open_source(),
            Action::Edit => return self.edit(),
            Action::Reload => {
                return self.with_article(|article| vec![Effect::Reload(article.address.clone())]);
            }
            Action::Wider => return self.width(i32::from(WIDTH_STEP), command),
            Action::Narrower => return self.width(-i32::from(WIDTH_STEP), command),
            Action::ResetWidth => return self.set_width(crate::config::USUAL_WIDTH),
            Action::Where => self.tell_where(),
            Action::Why => self.ask_why(),
            Action::Seen => self.ask_how_far(),
            Action::RevealUpTo => self.ask_up_to(),
            Action::Quit => return self.close_article(),
            _ => return self.anywhere(command),
        }
        Vec::new()
    }

    /// Commands that mean the same on every screen.
    pub(super) fn anywhere(&mut self, command: Command) -> Vec<Effect> {
        match command.action {
            Action::Help => {
                self.overlay = Some(Overlay::Help(Help::default()));
                Vec::new()
            }
            Action::Theme => {
                let next = self.theme.name.next();
                self.chosen_theme = Some(next);
                self.wear(next);
                self.tell(&format!("Theme: {}.", next.name()));
                vec![self.save_page()]
            }
            Action::Mouse => {
                self.mouse = !self.mouse;
                self.tell(if self.mouse {
                    "The mouse is on; hold Shift to select text."
                } else {
                    "The mouse is off; the terminal selects text."
                });
                vec![Effect::Mouse(self.mouse)]
            }
            Action::Redraw => vec![Effect::Redraw],
            Action::Suspend => {
                let mut effects = self.keep();
                effects.push(Effect::Suspend);
                effects
            }
            Action::Quit | Action::QuitNow => self.leave(),
            _ => Vec::new(),
        }
    }

    /// Everything that lifts a cover or puts one back. True when the command was one of these.
    fn lift(&mut self, command: Command) -> bool {
        let Screen::Reading(article) = &mut self.screen else { return false };
        let reader = &mut article.reader;
        let done = match command.action {
            Action::Toggle | Action::Open if command.times() > 1 => {
                let ids = reader.on_page_from_selected(command.times() as usize);
                if ids.len() > 1 {
                    let question = format!("Lift {} covers on this screen?", ids.len());
                    let then = Asked::RevealThese(ids);
                    self.overlay = Some(Overlay::Confirm(Confirm { question, then }));
                    return true;
                }
                reader.open()
            }
            Action::Toggle => reader.toggle(),
            Action::Open => reader.open(),
            Action::Close => reader.close(),
            Action::Peek => reader.peek(),
            Action::HideAll => reader.hide_all(),
            Action::RevealAll => {
                let closed = reader.closed();
                if closed > 0 {
                    let covers = if closed == 1 { "cover" } else { "covers" };
                    let question = format!("Lift all {closed} {covers}, and what is under them?");
                    let then = Asked::RevealAll;
                    self.overlay = Some(Overlay::Confirm(Confirm { question, then }));
                    return true;
                }
                reader.reveal_all()
            }
            _ => return false,
        };
        match (done, command.action) {
            (Done::Nothing, Action::HideAll | Action::Close) => {
                self.tell("No cover is lifted here.");
            }
            (Done::Nothing, Action::RevealAll) => self.tell("Nothing is covered."),
            (Done::Nothing, _) => self.tell("No cover on this page."),
            (Done::Hidden, Action::HideAll) => self.tell("Everything is covered again."),
            (Done::Brought, _) => {
                self.tell("The answer was below the page; press again to lift it.");
            }
            (Done::Lifted, Action::Peek) => self.tell("Covered again as soon as you move."),
            (Done::Lifted | Done::Hidden, _) => {}
        }
        true
    }

    /// Everything that moves. True when the command was one of these.
    fn go(&mut self, command: Command) -> bool {
        let Screen::Reading(article) = &mut self.screen else { return false };
        let reader = &mut article.reader;
        let times = i64::from(command.times());
        let mut none = None;
        match command.action {
            Action::LineDown | Action::Select => reader.scroll(times),
            Action::LineUp => reader.scroll(-times),
            Action::PageDown => reader.scroll_pages(times),
            Action::PageUp => reader.scroll_pages(-times),
            Action::HalfDown => reader.scroll_halves(times),
            Action::HalfUp => reader.scroll_halves(-times),
            Action::Top => match command.count {
                Some(share) => reader.to_share(share),
                None => reader.to_top(),
            },
            Action::End => match command.count {
                Some(share) => reader.to_share(share),
                None => reader.to_end(),
            },
            Action::NextHeading if !reader.to_heading(times) => none = Some("No heading below."),
            Action::PreviousHeading if !reader.to_heading(-times) => {
                none = Some("No heading above.");
            }
            Action::NextCover if !reader.to_cover(times) => none = Some("No cover below."),
            Action::PreviousCover if !reader.to_cover(-times) => none = Some("No cover above."),
            Action::NextHeading
            | Action::PreviousHeading
            | Action::NextCover
            | Action::PreviousCover => {}
            Action::Back => {
                if !reader.back() {
                    none = Some("Nowhere to go back to.");
                }
            }
            _ => return false,
        }
        if let Some(words) = none {
            self.tell(words);
        }
        true
    }

    fn only_section(&mut self) {
        let words = match self
            .with_reader(|reader| (reader.toggle_only_section(), reader.reads_one_section()))
        {
            Some((true, true)) => "This section alone; the same keys bring the rest back.",
            Some((true, false)) => "The whole article again.",
            _ => "There is no section here.",
        };
        self.tell(words);
    }

    /// `m` or `'` and a letter.
    pub(super) fn mark(&mut self, action: Action, letter: char) {
        let Screen::Reading(article) = &mut self.screen else { return };
        if action == Action::Mark {
            let place = article.reader.place().clone();
            article.marks.insert(letter, Mark { place, at: 0 });
            self.tell(&format!("Mark {letter} is set here."));
        } else if letter == '\'' {
            if !article.reader.back() {
                self.tell("Nowhere to go back to.");
            }
        } else if let Some(mark) = article.marks.get(&letter).cloned() {
            article.reader.to_place(&mark.place);
        } else {
            self.tell(&format!("There is no mark {letter}; m {letter} sets one."));
        }
    }

    fn bookmark(&mut self) -> Vec<Effect> {
        let Screen::Reading(article) = &mut self.screen else { return Vec::new() };
        article.bookmarked = !article.bookmarked;
        let words = if article.bookmarked { "Bookmarked." } else { "No longer bookmarked." };
        self.tell(words);
        self.keep()
    }

    fn copy(&mut self) -> Vec<Effect> {
        let text = self.article().and_then(|article| {
            let here = article.reader.here()?;
            Some(crate::print::section_text(article.reader.view(), here))
        });
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return Vec::new() };
        self.tell("Copied this section; what is covered stays covered in the copy.");
        vec![Effect::Copy(text)]
    }

    fn copy_link(&mut self) -> Vec<Effect> {
        let Some(link) = self.source() else { return Vec::new() };
        self.tell("Copied the article's address.");
        vec![Effect::Copy(link)]
    }

    fn open_source(&mut self) -> Vec<Effect> {
        let Some(link) = self.source() else { return Vec::new() };
        self.tell("Opened in the browser, where nothing is covered.");
        vec![Effect::Browse(link)]
    }

    /// The address at which the article was published; tells the reader where there is none.
    fn source(&mut self) -> Option<String> {
        let article = self.article()?;
        let meta = &article.reader.view().meta;
        let own = || article.address.page().map(str::to_owned);
        let source = meta.source.as_ref().map(ToString::to_string).or_else(own);
        if source.is_none() {
            self.tell("This article names no source.");
        }
        source
    }

    fn edit(&mut self) -> Vec<Effect> {
        let Screen::Reading(article) = &self.screen else { return Vec::new() };
        if article.address.file().is_none() {
            self.tell("Only an article from a file can be edited.");
            return Vec::new();
        }
        let question = "Your editor shows the whole text, nothing covered. Open it?".to_owned();
        let then = Asked::Edit(article.address.clone());
        self.overlay = Some(Overlay::Confirm(Confirm { question, then }));
        Vec::new()
    }

    fn width(&mut self, change: i32, command: Command) -> Vec<Effect> {
        let change = change.saturating_mul(i32::try_from(command.times()).unwrap_or(1));
        let width = i32::from(self.settings.width).saturating_add(change);
        self.set_width(u16::try_from(width.max(0)).unwrap_or(MOST_WIDTH))
    }

    fn set_width(&mut self, width: u16) -> Vec<Effect> {
        self.settings.width = width.clamp(LEAST_WIDTH, MOST_WIDTH);
        let shown = self.frame().column.width;
        let width = self.settings.width;
        if shown < width {
            self.tell(&format!("Width {width}; {shown} fit on this screen."));
        } else {
            self.tell(&format!("Width {width}."));
        }
        vec![self.save_page()]
    }

    pub(super) fn save_page(&self) -> Effect {
        Effect::SavePage(Page {
            width: self.settings.width,
            contents: self.settings.contents,
            theme: self.chosen_theme,
            order: self.shelf.order(),
            dialect: self.dialect,
        })
    }

    fn tell_where(&mut self) {
        let Some(article) = self.article() else { return };
        let view = article.reader.view();
        let covers = view.covers.all();
        let share = u32::from(article.reader.share()) / 10;
        let (title, dot) = (&view.meta.title, self.theme.glyphs.between);
        let words = format!(
            "{title}{dot}{} of {} covers lifted{dot}{share}% of what is shown{dot}{}",
            covers.lifted, covers.total, article.address
        );
        self.tell(&words);
    }

    /// `q`: out of the article, to the library or to the shell.
    fn close_article(&mut self) -> Vec<Effect> {
        if self.named { self.leave() } else { self.go_to_library() }
    }

    fn neighbour(&mut self, steps: i64) -> Vec<Effect> {
        let Screen::Reading(article) = &self.screen else { return Vec::new() };
        let here = self.row.iter().position(|address| *address == article.address);
        let here = here.and_then(|here| i64::try_from(here).ok());
        let target = here.map(|here| here.saturating_add(steps));
        let next = target.and_then(|at| usize::try_from(at).ok()).and_then(|at| self.row.get(at));
        if let Some(address) = next.cloned() {
            return vec![Effect::Open(address)];
        }
        let words =
            if steps > 0 { "This is the last article." } else { "This is the first article." };
        self.tell(words);
        Vec::new()
    }

    pub(super) fn with_reader<T>(&mut self, act: impl FnOnce(&mut Reader) -> T) -> Option<T> {
        match &mut self.screen {
            Screen::Reading(article) => Some(act(&mut article.reader)),
            Screen::Library => None,
        }
    }

    fn with_article(&self, act: impl FnOnce(&Article) -> Vec<Effect>) -> Vec<Effect> {
        self.article().map(act).unwrap_or_default()
    }
}
