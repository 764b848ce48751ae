//! Where a source can be made wrong, and how.
//!
//! Enters: the text of a file. Leaves: its [`Point`]s, each one small fault with the edit that
//! puts it in behind a question. Promised: a point has the same name as long as its function and
//! its expression stay as they are. Not touched: tests, constants, types, patterns, and macros
//! other than `matches!`. Not promised: that every mutant compiles; the compiler is asked.

use std::ops::Range;

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, BinOp, Expr, GenericArgument, Pat, PathArguments, ReturnType, Type, UnOp};

/// One small fault that can be put in.
#[derive(Clone, Debug)]
pub struct Point {
    /// The function it is in, with the type it belongs to, and what becomes of what.
    pub name: String,
    /// How it is put in.
    pub edit: Edit,
}

/// How a fault is put in, so that it is there for one number only.
#[derive(Clone, Debug)]
pub enum Edit {
    /// This expression is another one.
    Instead(Range<usize>, String),
    /// The function that begins here returns this at once.
    Return(usize, String),
    /// The arm whose pattern ends here is passed over.
    PassOver(usize),
    /// The arm with this guard is passed over.
    PassOverGuarded(Range<usize>),
}

/// The longest piece of source that a name quotes.
const QUOTED: usize = 80;

/// The points of a file, in the order in which they stand; of equal names each but the first is
/// numbered. A file that is no Rust has none.
pub fn points(text: &str) -> Vec<Point> {
    let Ok(file) = syn::parse_file(text) else { return Vec::new() };
    let mut finder = Finder { text, around: Vec::new(), points: Vec::new() };
    finder.visit_file(&file);
    let mut points = finder.points;
    points.sort_by_key(|point| point.edit.start());
    for at in (1..points.len()).rev() {
        let same = points[..at].iter().filter(|point| point.name == points[at].name).count();
        if same > 0 {
            points[at].name += &format!(" #{}", same + 1);
        }
    }
    points
}

impl Edit {
    /// Where it begins in the file.
    pub fn start(&self) -> usize {
        match self {
            Self::Instead(range, _) | Self::PassOverGuarded(range) => range.start,
            Self::Return(at, _) | Self::PassOver(at) => *at,
        }
    }
}

struct Finder<'a> {
    text: &'a str,
    /// The type and the functions around, outermost first.
    around: Vec<String>,
    points: Vec<Point>,
}

impl Finder<'_> {
    fn add(&mut self, edit: Edit, what: &str) {
        let name = format!("{}: {what}", self.around.join("::"));
        self.points.push(Point { name, edit });
    }

    /// What stands here in the source, in one line that is not long.
    fn quoted(&self, range: Range<usize>) -> String {
        let line = self.text[range].split_whitespace().collect::<Vec<_>>().join(" ");
        match line.char_indices().nth(QUOTED) {
            Some((end, _)) => format!("{}…", &line[..end]),
            None => line,
        }
    }

    fn instead(&mut self, of: &impl Spanned, other: impl ToTokens, told: &str) {
        let range = of.span().byte_range();
        let what = format!("{} → {told}", self.quoted(range.clone()));
        self.add(Edit::Instead(range, other.to_token_stream().to_string()), &what);
    }

    /// A condition is true, and false. In a chain with `let` each other part is.
    fn condition(&mut self, condition: &Expr) {
        match condition {
            Expr::Let(_) => {}
            Expr::Binary(chain) if holds_let(condition) => {
                self.condition(&chain.left);
                self.condition(&chain.right);
            }
            Expr::Lit(_) => {}
            _ => {
                for constant in ["true", "false"] {
                    self.instead(condition, ident(constant), constant);
                }
            }
        }
    }

    fn function(&mut self, name: String, output: &ReturnType, body: &syn::Block) {
        self.around.push(name);
        let others = match output {
            ReturnType::Default => vec!["()".to_owned()],
            ReturnType::Type(_, kind) => defaults(kind),
        };
        let own = body.stmts.iter().map(|stmt| flat(&stmt.to_token_stream().to_string()));
        let own = own.collect::<String>();
        let is_default = self.around.iter().any(|name| name == "default");
        for other in others {
            let is_own = own == flat(&other) || own == "Self::default()";
            if !is_own && !own.is_empty() && !is_default {
                let at = body.brace_token.span.open().byte_range().end;
                self.add(Edit::Return(at, other.clone()), &format!("body → {other}"));
            }
        }
        visit::visit_block(self, body);
        self.around.pop();
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        if is_test(&item.attrs) {
            return;
        }
        let name = match &*item.self_ty {
            Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
            _ => None,
        };
        self.around.push(name.unwrap_or_else(|| flat(&item.self_ty.to_token_stream().to_string())));
        visit::visit_item_impl(self, item);
        self.around.pop();
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if !is_test(&item.attrs) && item.sig.constness.is_none() {
            self.function(item.sig.ident.to_string(), &item.sig.output, &item.block);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !is_test(&item.attrs) && item.sig.constness.is_none() {
            self.function(item.sig.ident.to_string(), &item.sig.output, &item.block);
        }
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let (false, None, Some(body)) = (is_test(&item.attrs), item.sig.constness, &item.default)
        {
            self.function(item.sig.ident.to_string(), &item.sig.output, body);
        }
    }

    fn visit_expr(&mut self, expr: &'ast Expr) {
        match expr {
            Expr::Const(_) => return,
            // The length is a constant.
            Expr::Repeat(repeat) => return self.visit_expr(&repeat.expr),
            Expr::Binary(pair) if !holds_let(expr) => {
                for op in others(&pair.op) {
                    let other = syn::ExprBinary { op, ..pair.clone() };
                    self.instead(pair, other, &flat(&op.to_token_stream().to_string()));
                }
            }
            Expr::Unary(not) if matches!(not.op, UnOp::Not(_)) => {
                self.instead(not, &not.expr, "without !");
            }
            Expr::If(branch) => self.condition(&branch.cond),
            Expr::While(turn) => self.condition(&turn.cond),
            Expr::Macro(call) if call.mac.path.is_ident("matches") => {
                let mut tokens = "! ".to_owned();
                tokens += &call.to_token_stream().to_string();
                if let Ok(other) = syn::parse_str::<Expr>(&tokens) {
                    self.instead(call, other, "with !");
                }
            }
            Expr::Range(range) => {
                if let Some(end) = &range.end {
                    let (sign, told) = match range.limits {
                        syn::RangeLimits::HalfOpen(_) => ("+", "one more"),
                        syn::RangeLimits::Closed(_) => ("-", "one less"),
                    };
                    let other = format!("({}) {sign} 1", end.to_token_stream());
                    let whole = self.quoted(range.span().byte_range());
                    let edit = Edit::Instead(end.span().byte_range(), other);
                    self.add(edit, &format!("{whole} → {told}"));
                }
            }
            _ => {}
        }
        visit::visit_expr(self, expr);
    }

    fn visit_expr_match(&mut self, choice: &'ast syn::ExprMatch) {
        let last = choice.arms.iter().rposition(|arm| arm.guard.is_none() && takes_all(&arm.pat));
        for (at, arm) in choice.arms.iter().enumerate() {
            let pattern = arm.pat.span().byte_range();
            let guard = arm.guard.as_ref().map(|(_, guard)| &**guard);
            if guard.is_some_and(holds_let) {
                continue;
            }
            if last.is_some_and(|last| at < last) {
                let whole = pattern.start..guard.map_or(pattern.end, |g| g.span().byte_range().end);
                let what = format!("{} → no arm", self.quoted(whole));
                let edit = match guard {
                    Some(guard) => Edit::PassOverGuarded(guard.span().byte_range()),
                    None => Edit::PassOver(pattern.end),
                };
                self.add(edit, &what);
            }
            if let Some(guard) = guard {
                // That it is false is what passing over is.
                self.instead(guard, ident("true"), "true");
                if last.is_none_or(|last| at >= last) {
                    self.instead(guard, ident("false"), "false");
                }
            }
        }
        visit::visit_expr_match(self, choice);
    }

    // What is a constant, or no expression at all.
    fn visit_item_const(&mut self, _: &'ast syn::ItemConst) {}
    fn visit_item_static(&mut self, _: &'ast syn::ItemStatic) {}
    fn visit_impl_item_const(&mut self, _: &'ast syn::ImplItemConst) {}
    fn visit_trait_item_const(&mut self, _: &'ast syn::TraitItemConst) {}
    fn visit_item_enum(&mut self, _: &'ast syn::ItemEnum) {}
    fn visit_type(&mut self, _: &'ast Type) {}
    fn visit_pat(&mut self, _: &'ast Pat) {}
    fn visit_generic_argument(&mut self, _: &'ast GenericArgument) {}
    fn visit_attribute(&mut self, _: &'ast Attribute) {}
}

fn ident(word: &str) -> syn::Ident {
    syn::Ident::new(word, proc_macro2::Span::call_site())
}

/// Without white space.
fn flat(tokens: &str) -> String {
    tokens.split_whitespace().collect()
}

/// Whether something is there for tests alone.
fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let tokens = flat(&attribute.meta.to_token_stream().to_string());
        tokens == "test" || tokens == "cfg(test)"
    })
}

fn takes_all(pattern: &Pat) -> bool {
    match pattern {
        Pat::Wild(_) => true,
        Pat::Ident(name) => {
            name.subpat.is_none() && name.ident.to_string().starts_with(char::is_lowercase)
        }
        _ => false,
    }
}

/// Whether a condition is a chain in which something is bound.
fn holds_let(condition: &Expr) -> bool {
    match condition {
        Expr::Let(_) => true,
        Expr::Binary(chain) => holds_let(&chain.left) || holds_let(&chain.right),
        _ => false,
    }
}

/// What an operator may be mistaken for.
fn others(op: &BinOp) -> Vec<BinOp> {
    let others: &[&str] = match op {
        BinOp::Eq(_) => &["!="],
        BinOp::Ne(_) => &["=="],
        BinOp::Lt(_) => &["<=", ">="],
        BinOp::Le(_) => &["<", ">"],
        BinOp::Gt(_) => &[">=", "<="],
        BinOp::Ge(_) => &[">", "<"],
        BinOp::And(_) => &["||"],
        BinOp::Or(_) => &["&&"],
        BinOp::BitAnd(_) => &["|"],
        BinOp::BitOr(_) => &["&"],
        BinOp::Add(_) => &["-"],
        BinOp::Sub(_) => &["+"],
        BinOp::AddAssign(_) => &["-="],
        BinOp::SubAssign(_) => &["+="],
        BinOp::BitAndAssign(_) => &["|="],
        BinOp::BitOrAssign(_) => &["&="],
        _ => &[],
    };
    others.iter().filter_map(|other| syn::parse_str(other).ok()).collect()
}

/// What a function of this type may return without having done anything.
fn defaults(kind: &Type) -> Vec<String> {
    let all = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    match kind {
        Type::Tuple(tuple) if tuple.elems.is_empty() => all(&["()"]),
        Type::Tuple(_) | Type::Array(_) => all(&["Default::default()"]),
        Type::Reference(to) if to.mutability.is_none() => match &*to.elem {
            Type::Path(path) if path.path.is_ident("str") => all(&["\"\""]),
            Type::Slice(_) => all(&["&[]"]),
            _ => Vec::new(),
        },
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return Vec::new() };
            let first = match &last.arguments {
                PathArguments::AngleBracketed(these) => {
                    these.args.iter().find_map(|arg| match arg {
                        GenericArgument::Type(kind) => Some(kind),
                        _ => None,
                    })
                }
                _ => None,
            };
            match (last.ident.to_string().as_str(), first) {
                ("bool", _) => all(&["true", "false"]),
                ("u8" | "u16" | "u32" | "u64" | "usize" | "i8" | "i16" | "i32" | "i64", _) => {
                    all(&["0", "1"])
                }
                ("Option", _) => all(&["None"]),
                ("Result", Some(good)) => {
                    defaults(good).into_iter().map(|good| format!("Ok({good})")).collect()
                }
                ("Result", None) => all(&["Ok(Default::default())"]),
                _ => all(&["Default::default()"]),
            }
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of the points in a function `f` with this body and of this type.
    fn found(kind: &str, body: &str) -> Vec<String> {
        let points = points(&format!("fn f(){kind} {{ {body} }}"));
        points.into_iter().map(|point| point.name.replacen("f: ", "", 1)).collect()
    }

    #[test]
    fn every_kind_of_fault_is_found() {
        let table: &[(&str, &str, &[&str])] = &[
            ("", "", &[]),
            ("", "g();", &["body → ()"]),
            ("-> bool", "true", &["body → false"]),
            ("-> u8", "g()", &["body → 0", "body → 1"]),
            ("-> Option<u8>", "None", &[]),
            ("-> Own", "Self::default()", &[]),
            ("-> Result<bool, E>", "g()", &["body → Ok(true)", "body → Ok(false)"]),
            ("-> fmt::Result", "g()", &["body → Ok(Default::default())"]),
            ("-> &str", "g()", &["body → \"\""]),
            ("-> &T", "a < b", &["a < b → <=", "a < b → >="]),
            ("-> &T", "a == b || c", &["a == b || c → &&", "a == b → !="]),
            ("-> &T", "a += b - 1;", &["a += b - 1 → -=", "b - 1 → +"]),
            ("-> &T", "!a", &["!a → without !"]),
            ("-> &T", "if a {}", &["a → true", "a → false"]),
            ("-> &T", "while a {}", &["a → true", "a → false"]),
            ("-> &T", "if let A = a && b {}", &["b → true", "b → false"]),
            ("-> &T", "matches!(a, B)", &["matches!(a, B) → with !"]),
            ("-> &T", "a..b", &["a..b → one more"]),
            ("-> &T", "a..=b", &["a..=b → one less"]),
            ("-> &T", "match a { 1 | 2 => b, _ => c }", &["1 | 2 → no arm"]),
            ("-> &T", "match a { 1 if d => b, x => c }", &["d → true", "1 if d → no arm"]),
            ("-> &T", "match a { A if d => b, A => c, B => e }", &["d → true", "d → false"]),
        ];
        for (kind, body, names) in table {
            let mut found = found(kind, body);
            let mut names = names.to_vec();
            found.sort();
            names.sort_unstable();
            assert_eq!(found, names, "{kind} {body}");
        }
    }

    #[test]
    fn what_is_no_expression_of_the_program_is_left_alone() {
        for text in [
            "const A: bool = 1 < 2;",
            "static A: [u8; 1 + 1] = [0; 1 + 1];",
            "const fn f() -> bool { a < b }",
            "#[test] fn f() { a < b }",
            "#[cfg(test)] mod tests { fn f() { a < b } }",
            "#[cfg(test)] impl A { fn f() { a < b } }",
            "fn f() -> &T { vec![a < b]; [0; 1 + 1]; let x: [u8; 1 + 1] = y; g::<{ 1 + 1 }>() }",
            "enum A { B = 1 + 1 }",
            "impl Default for A { fn default() -> A { B } }",
            "this is no Rust",
        ] {
            assert!(points(text).is_empty(), "{text}: {:?}", points(text));
        }
    }

    #[test]
    fn a_point_is_named_by_what_is_around_it_and_the_second_of_a_name_is_numbered() {
        let points = points("impl<T> A<T> { fn f() -> &T { a < b; a < b } }");
        let names: Vec<&str> = points.iter().map(|point| point.name.as_str()).collect();
        let (less, not) = ("A::f: a < b → <=", "A::f: a < b → >=");
        assert_eq!(names, [less, not, &format!("{less} #2"), &format!("{not} #2")]);
    }
}
