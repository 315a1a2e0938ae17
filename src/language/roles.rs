//! What somebody is, said right beside a name: कोच गंभीर, आरोपी राहुल, योगी सरकार.
//!
//! A title says that a name follows (`name_parts`); a role says whose name it may be. It goes by classes of entities:
//! a बल्लेबाज is of the class sport, a मुख्यमंत्री a politician. Words for people whom the news names once, and nobody
//! lists, are roles too, and speak against every listed bearer:
//!
//! ```text
//! कोच       before   sport        whoever of the name is in sport
//! आरोपी     before   ordinary     nobody who is listed
//! बहन       before   kin          a relative of whom the text named before it
//! निवासी    after    ordinary
//! सरकार     after    politician
//! परिवार     after    family       behind a family name: all of them, and nobody in particular
//! ```
//!
//! Knows of words by hash, of sides and classes; how much a role is worth is for `document::link`.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::entity::{Class, Kind};
use crate::spelling::hash::ByHash;

/// Whom a word beside a name may be said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Role {
    /// A bit for each class of people ([`Class`] as a number).
    classes: u64,
    /// People whom the news names once.
    pub(crate) ordinary: bool,
    /// Often said of others too, or before words that are no names: डॉक्टर, महिला शक्ति.
    pub(crate) weak: bool,
    /// A relative of somebody.
    pub(crate) kin: bool,
    /// All who have the family name.
    pub(crate) family: bool,
}

impl Role {
    /// True where people of that class are called so.
    pub(crate) fn fits(self, class: Class) -> bool {
        self.classes & bit(class) != 0
    }

    /// True where it says of what class somebody is.
    pub(crate) fn tells_class(self) -> bool {
        self.classes != 0
    }
}

/// The bit of a class.
fn bit(class: Class) -> u64 {
    1 << (class as u32).min(63)
}

/// The words, by the side on which they stand.
#[derive(Debug)]
pub(super) struct Roles {
    before: ByHash<Role>,
    after: ByHash<Role>,
    /// Words that make what follows that of what stands before.
    genitives: Vec<u64>,
}

impl Roles {
    /// A word stands once on each side; an error for a side that there is not, and for what is no class of people.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Roles, LanguageError> {
        let genitives = File::new("genitives.txt", files.genitives).hashes()?;
        let mut roles = Roles { before: ByHash::default(), after: ByHash::default(), genitives };
        let mut once = Once::default();
        for row in File::new("roles.tsv", files.roles).table::<3>() {
            let [word, side, who] = row?;
            let hash = word.hash()?;
            once.take((side.text, hash), &word)?;
            let of_side = match side.text {
                "before" => &mut roles.before,
                "after" => &mut roles.after,
                _ => return Err(side.is_no("side: before or after")),
            };
            let mut role = Role::default();
            for one in who.parts(',') {
                match one.text {
                    "ordinary" => role.ordinary = true,
                    "weak" => role.weak = true,
                    "kin" => role.kin = true,
                    "family" => role.family = true,
                    class => match class.parse::<Class>() {
                        Ok(class) if class.kind() == Kind::Person => role.classes |= bit(class),
                        _ => return Err(one.is_no("class of people, nor ordinary, weak, kin or family")),
                    },
                }
            }
            of_side.insert(hash, role);
        }
        Ok(roles)
    }
}

impl Language {
    /// What the word of that hash right before a name says of its bearer; none for a word that is no role.
    pub(crate) fn role_before(&self, hash: u64) -> Option<Role> {
        self.roles.before.get(&hash).copied()
    }

    /// The same of the word right after it.
    pub(crate) fn role_after(&self, hash: u64) -> Option<Role> {
        self.roles.after.get(&hash).copied()
    }

    /// True for the hash of a word that makes what follows that of what stands before: पाकिस्तान के सुप्रीम कोर्ट.
    pub(crate) fn is_genitive(&self, hash: u64) -> bool {
        self.roles.genitives.contains(&hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn roles() {
        let hindi = Language::hindi().unwrap();
        let before = |word: &str| hindi.role_before(hash_key(word));
        assert!(before("कोच").is_some_and(|r| r.fits(Class::Sport) && !r.fits(Class::Politician) && !r.ordinary));
        assert!(before("आरोपी").is_some_and(|r| r.ordinary && !r.tells_class()));
        assert!(before("बहन").is_some_and(|r| r.kin));
        assert!(hindi.role_after(hash_key("परिवार")).is_some_and(|r| r.family && !r.ordinary && !r.tells_class()));
        assert_eq!(before("सरकार"), None);
        assert!(hindi.role_after(hash_key("सरकार")).is_some_and(|r| r.fits(Class::Politician)));
        assert!(hindi.is_genitive(hash_key("के")) && !hindi.is_genitive(hash_key("ने")));
    }
}
