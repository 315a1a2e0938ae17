//! What of the recogniser can be switched off, and a recogniser with some of it off. The only place of the ablation
//! that knows the library's options.

use anyhow::Result;
use naamkosh::{Gazetteer, Recognizer, Spelling};

/// A part of the recogniser that can be switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pass {
    /// Spellings that sound nearly the same.
    Similar,
    /// Spellings that differ in nukta, nasal sign and the like; without them none sound nearly the same either.
    Folded,
    /// Names written on to a neighbouring word.
    Glued,
    /// Adjectives of places.
    Demonyms,
    /// Names that no list has.
    Unlisted,
}

impl Pass {
    pub const ALL: [Pass; 5] = [Pass::Similar, Pass::Folded, Pass::Glued, Pass::Demonyms, Pass::Unlisted];

    pub fn as_str(self) -> &'static str {
        match self {
            Pass::Similar => "similar",
            Pass::Folded => "folded",
            Pass::Glued => "glued",
            Pass::Demonyms => "demonyms",
            Pass::Unlisted => "unlisted",
        }
    }
}

/// Which passes are on: all of them, until some are switched off.
#[derive(Debug, Clone, Default)]
pub struct Options {
    off: Vec<Pass>,
}

impl Options {
    /// Switches a pass on or off.
    pub fn pass(mut self, pass: Pass, on: bool) -> Options {
        self.off.retain(|other| *other != pass);
        if !on {
            self.off.push(pass);
        }
        self
    }

    fn is_on(&self, pass: Pass) -> bool {
        !self.off.contains(&pass)
    }
}

/// Makes recognisers of one gazetteer.
pub struct Recognizers {
    gazetteer: Gazetteer,
}

impl Recognizers {
    pub fn embedded() -> Result<Recognizers> {
        Ok(Recognizers { gazetteer: Gazetteer::embedded()? })
    }

    /// A recogniser with those passes.
    pub fn with_options(&self, options: &Options) -> Result<Recognizer> {
        let spelling = match (options.is_on(Pass::Folded), options.is_on(Pass::Similar)) {
            (false, _) => Spelling::Exact,
            (true, false) => Spelling::Folded,
            (true, true) => Spelling::Similar,
        };
        let builder = Recognizer::builder()
            .spelling(spelling)
            .glued(options.is_on(Pass::Glued))
            .demonyms(options.is_on(Pass::Demonyms))
            .unlisted(options.is_on(Pass::Unlisted));
        Ok(builder.build(&self.gazetteer)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_and_off() {
        let options = Options::default().pass(Pass::Glued, false).pass(Pass::Similar, false).pass(Pass::Glued, true);
        let on = Pass::ALL.map(|pass| options.is_on(pass));
        assert_eq!(on, [false, true, true, true, true]);
    }
}
