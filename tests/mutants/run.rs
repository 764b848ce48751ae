//! Mutation testing of what hides and what saves: `.ci/slow mutants`.
//!
//! Every small fault that can be put into the rooms below is put into one copy of the project,
//! each behind a question for its number. The copy is built once; then its tests run once for each
//! number, first those of the fault's own room, then, if these pass, whether any verdict on an
//! article is another, then all of the library, then the suites that judge. A fault that all of them pass is in `explained.txt`, or it is told, and the
//! program fails.
//!
//! Arguments are rooms, to try no others, `--again`, to try only what was not
//! caught before, and `--report`, to try nothing and tell what is known.

#[path = "copy.rs"]
mod copy;
#[path = "explained.rs"]
mod explained;
#[path = "../planted/parts.rs"]
mod parts;
#[path = "points.rs"]
mod points;
#[path = "trial.rs"]
mod trial;
#[path = "write.rs"]
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use copy::{Copy, Mutant, Programs};
use explained::Explained;
use trial::{End, Ground, Suite};

/// What hides, and what saves.
const ROOMS: &[&str] = &["spoiler", "store", "parse/boundary", "parse/marks"];

/// What judges a mutant that the tests of its own room let live: what is told of it, the program,
/// and what of it is passed over. The first are those that catch most in the least time.
const JUDGES: &[(&str, &str, &[&str])] = &[
    ("verdicts", "verdicts", &[]),
    ("other tests of the library", "lib", &[]),
    ("corpus", "corpus", &[]),
    ("sessions", "sessions", &[]),
    ("twins", "twins", &["--skip", "outside", "--skip", "looks_under_covers"]),
];

/// Tests that measure time: they are slow, and with a thousand runs one is too slow by chance.
const UNTIMED: &[&str] =
    &["linear_time", "bounded_time", "read_in_time", "in_a_moment", "hostile_texts_end_soon"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let again = arguments.iter().any(|argument| argument == "--again");
    let rooms: Vec<&str> =
        ROOMS.iter().copied().filter(|room| arguments.iter().any(|word| word == room)).collect();
    let rooms = if rooms.is_empty() { ROOMS.to_vec() } else { rooms };

    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.ancestors().nth(2).expect("the crate stands in the project");
    let ground = root.join("target/mutants");
    let mut mutants = copy::mutants(root, ROOMS);
    println!("{} points", mutants.len());
    let copy = Copy::at(root, &ground);
    if arguments.iter().any(|argument| argument == "--report") {
        copy.drop_impossible(&mut mutants);
        mutants.retain(|mutant| rooms.contains(&mutant.room.as_str()));
        return report(here, &mutants, &Ends::open(&ground.join("ends.txt"), true));
    }
    let programs = copy.build(&mut mutants);
    println!("{} mutants", mutants.len());

    let mut ends = Ends::open(&ground.join("ends.txt"), again);
    let trials = Trials {
        ground: Ground { tree: &copy.tree, home: &ground.join("home") },
        programs: &programs,
    };
    for room in &rooms {
        let own = trials.know("its own tests", "lib", &[&format!("{}::", room.replace('/', "::"))]);
        trials.all(&own, &mutants, &mut ends, |mutant| mutant.room == *room);
    }
    let meant = |mutant: &Mutant| rooms.contains(&mutant.room.as_str());
    if mutants.iter().any(|mutant| meant(mutant) && !ends.has(mutant)) {
        let tests: Vec<&str> =
            JUDGES.iter().map(|(_, program, _)| *program).filter(|name| *name != "lib").collect();
        let mut programs = programs.clone();
        programs.extend(copy.build_more(&mutants, &tests));
        let trials = Trials { programs: &programs, ..trials };
        for (name, program, arguments) in JUDGES {
            trials.all(&trials.know(name, program, arguments), &mutants, &mut ends, meant);
        }
    }
    mutants.retain(|mutant| rooms.contains(&mutant.room.as_str()));
    report(here, &mutants, &ends)
}

/// Tells what became of every mutant. Well is what leaves nothing unexplained.
fn report(here: &Path, mutants: &[Mutant], ends: &Ends) -> ExitCode {
    let list = fs::read_to_string(here.join("explained.txt")).unwrap_or_default();
    let explained = Explained::read(&list);
    let mut told = BTreeMap::new();
    let mut alive = Vec::new();
    for mutant in mutants {
        let name = mutant.name();
        let end = match ends.of(mutant) {
            Some(end) => end,
            None if explained.has(&name) => "explained",
            None => {
                println!("SURVIVES {name}");
                "UNEXPLAINED"
            }
        };
        if ends.of(mutant).is_none() {
            alive.push(name);
        }
        *told.entry((mutant.room.as_str(), end)).or_insert(0) += 1;
    }
    for ((room, end), number) in &told {
        println!("{room}: {number} {end}");
    }
    explained.idle(&alive).iter().for_each(|name| println!("explains nothing here: {name}"));
    let unexplained: u32 =
        told.iter().filter(|((_, end), _)| *end == "UNEXPLAINED").map(|(_, number)| number).sum();
    println!("{} mutants, {} survive, {unexplained} unexplained", mutants.len(), alive.len());
    if unexplained == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The lines of a file, or none.
fn lines(path: &Path) -> BTreeSet<String> {
    fs::read_to_string(path).unwrap_or_default().lines().map(str::to_owned).collect()
}

/// By what each mutant was caught. Kept in a file, so that a run can go on where one stopped.
struct Ends {
    file: File,
    ends: BTreeMap<String, String>,
}

impl Ends {
    fn open(path: &Path, again: bool) -> Self {
        if !again {
            let _ = fs::remove_file(path);
        }
        let known = lines(path);
        let ends = known.iter().filter_map(|line| line.split_once('\t'));
        let ends = ends.map(|(end, name)| (name.to_owned(), end.to_owned())).collect();
        let file = OpenOptions::new().create(true).append(true).open(path);
        Self { file: file.expect("the ground can be written"), ends }
    }

    fn of(&self, mutant: &Mutant) -> Option<&str> {
        self.ends.get(&mutant.name()).map(String::as_str)
    }

    fn has(&self, mutant: &Mutant) -> bool {
        self.of(mutant).is_some()
    }

    fn put(&mut self, mutant: &Mutant, end: String) {
        writeln!(self.file, "{end}\t{}", mutant.name()).expect("the ground can be written");
        self.ends.insert(mutant.name(), end);
    }
}

/// A suite, and what it does where nothing is wrong.
struct Known {
    suite: Suite,
    /// The points it comes by. It is not run for others.
    passes: BTreeSet<String>,
    limit: Duration,
}

struct Trials<'a> {
    ground: Ground<'a>,
    programs: &'a Programs,
}

impl Trials<'_> {
    /// Runs a suite as no mutant, and keeps what it comes by and how long it takes.
    fn know(&self, name: &str, program: &str, arguments: &[&str]) -> Known {
        let untimed = UNTIMED.iter().flat_map(|&name| ["--skip", name]);
        let arguments = arguments.iter().copied().chain(untimed).map(str::to_owned).collect();
        let suite =
            Suite { name: name.to_owned(), program: self.programs[program].clone(), arguments };
        self.ground.clear();
        let end = self.ground.run(&suite, "trace", Duration::from_secs(900));
        assert_eq!(end, End::Passed, "{} with nothing wrong", suite.name);
        let passes = lines(&self.ground.home.join("trace"));
        let began = Instant::now();
        self.ground.run(&suite, "none", Duration::from_secs(900));
        let took = began.elapsed();
        println!("{} {:?}: {} points, {took:.1?}", suite.name, suite.arguments[0], passes.len());
        // Others may need the machine meanwhile.
        Known { suite, passes, limit: Duration::from_secs(8) + took * 6 }
    }

    /// Runs a suite as each of the mutants that are meant, that it comes by, and that none caught.
    fn all(
        &self,
        known: &Known,
        mutants: &[Mutant],
        ends: &mut Ends,
        meant: impl Fn(&Mutant) -> bool,
    ) {
        for (number, mutant) in mutants.iter().enumerate() {
            let number = number.to_string();
            if !meant(mutant) || ends.has(mutant) || !known.passes.contains(&number) {
                continue;
            }
            match self.ground.run(&known.suite, &number, known.limit) {
                End::Passed => {}
                End::Failed => ends.put(mutant, format!("caught by {}", known.suite.name)),
                End::Hung => ends.put(mutant, "caught as it never ends".to_owned()),
            }
        }
        let alive = mutants.iter().filter(|mutant| !ends.has(mutant)).count();
        println!("{alive} are left");
    }
}
