//! Names in lists from outside.

use super::counts::Role;
use anyhow::{Context, ensure};
use std::path::Path;

/// CLDR's tests of transliteration, in its common/.
pub const CLDR_FILE: &str = "testData/transforms/und-Latn-t-und-deva.txt";

/// The section of them that has given names.
const BABY_NAMES: &str = "Baby names";

/// The names of faker's Hindi provider with their roles.
pub fn faker(path: &Path) -> anyhow::Result<Vec<(Role, String)>> {
    let read = || {
        let mut names = Vec::new();
        for (variable, strings) in assigned(&std::fs::read_to_string(path)?) {
            let role = match variable {
                _ if variable.starts_with("first_names") => Role::Given,
                _ if variable.starts_with("last_names") => Role::Family,
                _ => continue,
            };
            names.extend(strings.into_iter().map(|name| (role, name.to_owned())));
        }
        for role in [Role::Given, Role::Family] {
            ensure!(names.iter().any(|(r, _)| *r == role), "no names are assigned there as {role:?}");
        }
        Ok(names)
    };
    read().with_context(|| path.display().to_string())
}

/// The variables that Python code assigns tuples of strings to, with those strings: `names = ("a", "b")`. Of Python no
/// more is understood than comments, strings in double quotes without escapes, and names.
fn assigned(python: &str) -> Vec<(&str, Vec<&str>)> {
    let mut assigned: Vec<(&str, Vec<&str>)> = Vec::new();
    let (mut rest, mut name) = (python, "");
    while let Some(c) = rest.chars().next() {
        let is_letter = |c: char| c.is_alphanumeric() || c == '_';
        let length = match c {
            '#' => rest.find('\n').unwrap_or(rest.len()),
            '"' => {
                let end = rest[1..].find('"').map_or(rest.len(), |end| end + 2);
                if let Some((_, strings)) = assigned.last_mut() {
                    strings.push(rest[..end].trim_matches('"'));
                }
                end
            }
            '=' => {
                assigned.push((name, Vec::new()));
                1
            }
            _ if is_letter(c) => {
                let end = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
                name = &rest[..end];
                end
            }
            _ => c.len_utf8(),
        };
        rest = &rest[length..];
    }
    assigned
}

/// The baby names of CLDR's tests of transliteration.
pub fn baby_names(path: &Path) -> anyhow::Result<Vec<String>> {
    let read = || {
        let names = in_section(&std::fs::read_to_string(path)?);
        ensure!(!names.is_empty(), "no section {BABY_NAMES}");
        Ok(names)
    };
    read().with_context(|| path.display().to_string())
}

fn in_section(text: &str) -> Vec<String> {
    let mut section = "";
    let mut names = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix('#'), line.split_once('\t')) {
            (Some(head), _) => section = head.trim_matches(['#', ' ']),
            (None, Some((name, _))) if section == BABY_NAMES => names.push(name.to_owned()),
            _ => {}
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_belong_to_what_they_are_assigned_to() {
        let python = "class Provider(Person):\n    formats = (\"{{x}}\",)\n\n    # names = (\"no\")\n    first_names_male = (\n        \
            \"अभय\",\n        # \"no\"\n        \"आदित्य\",\n    )\n    first_names = first_names_male + others\n    \
            last_names = (\"अग्रवाल\")\n";
        let want = [
            ("formats", vec!["{{x}}"]),
            ("first_names_male", vec!["अभय", "आदित्य"]),
            ("first_names", vec![]),
            ("last_names", vec!["अग्रवाल"]),
        ];
        assert_eq!(assigned(python), want);
        assert_eq!(assigned("\"no\"\nnames = \"open"), [("names", vec!["open"])]);
    }

    #[test]
    fn baby_names_are_those_of_their_section() {
        let text = "# Baby names\nअनिया\taniyā\nरूस\n#\n# Territory names\nरूस\trūsa\n";
        assert_eq!(in_section(text), ["अनिया"]);
    }
}
