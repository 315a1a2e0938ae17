//! Words of reports that tell what the names beside them are: पुत्र between two people, निवासी after a place.
//!
//! ```text
//! रामबरन पुत्र छोटेलाल निवासी सतनपुर        kin, home
//! शव की पहचान लाखन के रूप में हुई           identified ... as
//! 35 वर्षीय भोला ने                     age, agent
//! ```
//!
//! Nothing is weighed here: a word says which frame it makes, and `document::nil::frames` reads the names in it. Knows
//! of words one by one.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::spelling::hash::ByHash;

/// Makes [`Frame`] from one table.
macro_rules! frames {
    ($($(#[$doc:meta])* $frame:ident $name:literal,)*) => {
        /// What a word tells of the names beside it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Frame { $($(#[$doc])* $frame,)* }

        impl Frame {
            /// The one of that name in `frames.tsv`.
            fn of_name(name: &str) -> Option<Frame> {
                match name { $($name => Some(Frame::$frame),)* _ => None }
            }
        }
    };
}

frames! {
    /// A person stands before it, and one after it: पुत्र.
    Kin "kin",
    /// Likewise, and the second may be any word: उर्फ.
    Alias "alias",
    /// A place before it and a person after it, or the other way round: निवासी.
    Home "home",
    /// After a number, a person follows: 35 वर्षीय.
    Age "age",
    /// The unit of an age in brackets: (35 वर्ष).
    Years "years",
    /// Names follow, up to [`Frame::As`]: पहचान.
    Identified "identified",
    /// Ends them, with the word before it: के रूप.
    As "as",
    /// Ends a list of names: आदि.
    List "list",
    /// Who did it stands before it: ने.
    Agent "agent",
    /// A name may stand before it: को.
    Case "case",
    /// Likewise, and the name is whose the next word is: के.
    Of "of",
    /// Likewise, and something is in the name: में.
    In "in",
    /// Something is at the place before it: स्थित.
    At "at",
    /// Something is near the place before it: समीप.
    Near "near",
    /// The name of an organisation goes on after it: ऑफ.
    Joins "joins",
    /// Joins two names: और.
    And "and",
}

/// Read once; each question is one look-up.
#[derive(Debug)]
pub(super) struct Frames(ByHash<Frame>);

impl Frames {
    /// A word stands once by its folded key; an error for a frame that there is not.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Frames, LanguageError> {
        let (mut frames, mut once) = (ByHash::default(), Once::default());
        for row in File::new("frames.tsv", files.frames).table() {
            let [word, frame] = row?;
            let hash = word.hash()?;
            once.take(hash, &word)?;
            frames.insert(hash, Frame::of_name(frame.text).ok_or_else(|| frame.is_no("frame"))?);
        }
        Ok(Frames(frames))
    }
}

impl Language {
    /// What the word of that hash tells of the names beside it, if anything: [`Frame::Kin`] for पुत्र.
    pub(crate) fn frame(&self, hash: u64) -> Option<Frame> {
        self.frames.0.get(&hash).copied()
    }

    /// The hashes of the words that open a frame, in no order. The index marks them, so that the matcher leaves them
    /// among the words of names; those that only close one (को, और) are everywhere, and asked for where they stand.
    pub(crate) fn frame_cues(&self) -> impl Iterator<Item = u64> {
        let opens = |frame: &Frame| {
            matches!(frame, Frame::Kin | Frame::Alias | Frame::Home | Frame::Age | Frame::Identified | Frame::Joins)
        };
        self.frames.0.iter().filter(move |(_, frame)| opens(frame)).map(|(hash, _)| *hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn words_of_frames() {
        let hindi = Language::hindi().unwrap();
        let of = |word: &str| hindi.frame(hash_key(&crate::fold(word)));
        assert_eq!([of("पुत्र"), of("निवासी"), of("ने")], [Some(Frame::Kin), Some(Frame::Home), Some(Frame::Agent)]);
        assert_eq!(of("किताब"), None);
        assert!(hindi.frame_cues().any(|hash| hash == hash_key("उर्फ")));
        assert!(hindi.frame_cues().all(|hash| hash != hash_key("को")));
    }
}
