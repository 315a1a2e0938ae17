//! How names change their ending: the oblique case of places, the adjectives of countries, the plurals of demonyms.
//!
//! A list of rules by form and ending; of those for a form the first whose ending fits decides, be it to say that there
//! is no such form. The whole of Hindi's:
//!
//! ```text
//! form       ends in   becomes
//! oblique    या        -          गया stays
//! oblique    Cा        Cे         आगरा: आगरे
//! adjective  ा         ाई         कोरिया: कोरियाई
//! adjective  C         Cी         रूस: रूसी
//! plural     ी         ियों        रूसी: रूसियों
//! plural     ई         इयों        कोरियाई: कोरियाइयों
//! plural     C         Cों         भारतीय: भारतीयों
//! ```
//!
//! `C` is any consonant, with a nukta or without; the rule's own letters follow it. A name that ends in a vowel which
//! no rule has (दिल्ली in the oblique, मोरक्को as an adjective) has no such form.
//!
//! Knows of endings only: which names are asked about (settlements of the right countries, countries without a listed
//! demonym) is for `forms`.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::script::ends_in_consonant;

/// What the ending of a name makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Ending {
    /// The oblique case of a native place name: आगरे from आगरा.
    Oblique,
    /// The adjective of a country's name: रूसी from रूस.
    Adjective,
    /// The oblique plural of a demonym: रूसियों from रूसी.
    Plural,
}

/// Stands for any consonant in a rule.
const CONSONANT: char = 'C';

/// What a name must end in, and what stands there instead. `oblique ⇥ Cा ⇥ Cे` is `Oblique`, after a consonant, ा, and
/// े: what is before the ending stays, the consonant with it.
#[derive(Debug)]
struct Rule {
    form: Ending,
    /// The `C` of the row: it is asked for, and stays.
    after_consonant: bool,
    /// Without the `C`; empty where that is all.
    ending: String,
    /// None where there is no such form.
    becomes: Option<String>,
}

/// Few, and looked through one by one.
#[derive(Debug)]
pub(super) struct Endings {
    /// The first that fits says it.
    rules: Vec<Rule>,
}

impl Endings {
    /// With a `C` on one side there must be one on the other, or a consonant would be lost. An ending stands once a
    /// form.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Endings, LanguageError> {
        let (mut once, mut rules) = (Once::default(), Vec::new());
        for row in File::new("endings.tsv", files.endings).table() {
            let [form, ending, becomes] = row?;
            let read = match form.text {
                "oblique" => Ending::Oblique,
                "adjective" => Ending::Adjective,
                "plural" => Ending::Plural,
                _ => return Err(form.is_no("form: oblique, adjective or plural")),
            };
            once.take((read, ending.text), &ending)?;
            let literal = ending.text.strip_prefix(CONSONANT);
            let after_consonant = literal.is_some();
            if ending.text.is_empty() {
                return Err(ending.is_no("ending"));
            }
            let becomes = match becomes.text {
                "-" => None,
                text if after_consonant => {
                    let rest = text.strip_prefix(CONSONANT).filter(|rest| !rest.is_empty());
                    Some(rest.ok_or_else(|| becomes.is_no("ending that begins with C"))?.to_owned())
                }
                "" => return Err(becomes.is_no("ending")),
                text => Some(text.to_owned()),
            };
            let ending = literal.unwrap_or(ending.text).to_owned();
            rules.push(Rule { form: read, after_consonant, ending, becomes });
        }
        Ok(Endings { rules })
    }
}

impl Language {
    /// The name in that form, where it has one. `Adjective` of रूस is रूसी, `Plural` of रूसी रूसियों, `Oblique` of
    /// दिल्ली none. Asked of several words, the last one changes: उत्तर कोरिया, उत्तर कोरियाई. Linear in the rules.
    pub(crate) fn inflected(&self, form: Ending, name: &str) -> Option<String> {
        let stem = |rule: &Rule| {
            let stem = name.strip_suffix(rule.ending.as_str())?;
            (rule.form == form && (!rule.after_consonant || ends_in_consonant(stem))).then_some(stem)
        };
        let (stem, rule) = self.endings.rules.iter().find_map(|rule| Some((stem(rule)?, rule)))?;
        rule.becomes.as_ref().map(|becomes| format!("{stem}{becomes}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings() {
        let hindi = Language::hindi().unwrap();
        for (form, name, want) in [
            (Ending::Oblique, "आगरा", Some("आगरे")),
            (Ending::Oblique, "अल्मोड़ा", Some("अल्मोड़े")),
            (Ending::Oblique, "गया", None),
            (Ending::Oblique, "दिल्ली", None),
            (Ending::Oblique, "ा", None),
            (Ending::Adjective, "रूस", Some("रूसी")),
            (Ending::Adjective, "कोरिया", Some("कोरियाई")),
            (Ending::Adjective, "मोरक्को", None),
            (Ending::Plural, "रूसी", Some("रूसियों")),
            (Ending::Plural, "कोरियाई", Some("कोरियाइयों")),
            (Ending::Plural, "भारतीय", Some("भारतीयों")),
            (Ending::Plural, "चेक गणराज्य का", None),
            (Ending::Plural, "", None),
        ] {
            assert_eq!(hindi.inflected(form, name).as_deref(), want, "{form:?} of {name}");
        }
    }
}
