//! What was found wrong on reading the gathered rows, put right.

use super::judge::label;
use crate::data::rows::table;
use crate::data::sources::Sources;
use anyhow::{Context, bail, ensure};
use naamkosh::{Class, Entity};
use std::collections::HashMap;

/// What is put right.
pub const CORRECTIONS: &str = "xtask/data/places_corrections.tsv";

/// The corrections by id.
#[derive(Debug, Default)]
pub struct Corrections {
    rows: HashMap<String, Correction>,
}

/// What is put right in one row.
#[derive(Debug, Clone, Default, PartialEq)]
struct Correction {
    /// The row is left out.
    drop: bool,
    /// The row is taken, though its name is something else as well.
    keep: bool,
    name: Option<String>,
    aliases: Option<Vec<String>>,
    class: Option<Class>,
    country: Option<String>,
    within: Option<String>,
    prior: Option<f32>,
}

impl Corrections {
    /// Reads them.
    pub fn read(sources: &Sources) -> anyhow::Result<Corrections> {
        Corrections::of(table(sources, CORRECTIONS)?)
    }

    pub(super) fn of(rows: Vec<[String; 4]>) -> anyhow::Result<Corrections> {
        let mut corrections = Corrections::default();
        for [id, what, value, _] in rows {
            let correction = corrections.rows.entry(id.clone()).or_default();
            let before = correction.clone();
            correction.set(&what, &value).with_context(|| format!("{CORRECTIONS}: {id}"))?;
            ensure!(*correction != before, "{CORRECTIONS}: {what} of {id} stands twice");
            ensure!(!(correction.drop && correction.keep), "{CORRECTIONS}: {id} is both left out and taken");
        }
        Ok(corrections)
    }

    /// True for the id of a place that is taken, though its name is something else as well.
    pub fn keeps(&self, id: &str) -> bool {
        self.rows.get(id).is_some_and(|correction| correction.keep)
    }

    /// The row with what is corrected in it; none where it is left out.
    pub fn apply(&self, mut row: Entity) -> Option<Entity> {
        let Some(right) = self.rows.get(&row.id).cloned() else { return Some(row) };
        if right.drop {
            return None;
        }
        row.aliases = right.aliases.unwrap_or(row.aliases);
        row.class = right.class.or(row.class);
        row.prior = right.prior.unwrap_or(row.prior);
        row.within = right.within.or(row.within);
        if let Some(country) = right.country {
            let english =
                row.en.as_deref().and_then(|label| label.rsplit_once([',', '('])).map(|(name, _)| name.trim());
            row.en = english.map(|english| label(english, Some(&country)));
            row.country = Some(country);
        }
        if let Some(name) = right.name {
            row.name = name;
            row.source = row.source.map(|source| source + ", name corrected by hand");
        }
        Some(row)
    }
}

impl Correction {
    fn set(&mut self, what: &str, value: &str) -> anyhow::Result<()> {
        match what {
            "drop" => self.drop = true,
            "keep" => self.keep = true,
            "name" => self.name = Some(value.to_owned()),
            "aliases" => self.aliases = Some(value.split('|').map(str::to_owned).collect()),
            "class" => self.class = Some(value.parse::<Class>()?),
            "country" => self.country = Some(value.to_owned()),
            "within" => self.within = Some(value.to_owned()),
            "prior" => self.prior = Some(value.parse().with_context(|| format!("no prior is {value}"))?),
            _ => bail!("{what} cannot be corrected"),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use naamkosh::Kind;

    fn corrections(rows: &[[&str; 4]]) -> anyhow::Result<Corrections> {
        Corrections::of(rows.iter().map(|row| row.map(str::to_owned)).collect())
    }

    fn smara() -> Entity {
        Entity::new("smara", Kind::Place, "स्मारा").en("Smara, Morocco").country("morocco").source("a list")
    }

    #[test]
    fn rows_are_corrected() {
        let right = corrections(&[
            ["smara", "country", "western-sahara", "it is there"],
            ["smara", "name", "समारा", "sound"],
            ["smara", "aliases", "सुमारा|अस्समारा", "papers"],
            ["smara", "class", "region", "no city"],
            ["smara", "within", "laayoune-sakia-el-hamra", "its region"],
            ["smara", "prior", "0.2", "known"],
            ["golden", "drop", "-", "a word"],
            ["qadian", "keep", "-", "others are named after it"],
        ]);
        let right = right.unwrap();
        let row = right.apply(smara()).unwrap();
        assert_eq!(
            (row.en.as_deref(), row.country.as_deref()),
            (Some("Smara, Western Sahara"), Some("western-sahara"))
        );
        assert_eq!((row.name.as_str(), row.source.as_deref()), ("समारा", Some("a list, name corrected by hand")));
        assert_eq!(row.aliases, ["सुमारा", "अस्समारा"]);
        assert_eq!((row.class, row.prior), (Some(Class::Region), 0.2));
        assert_eq!(row.within.as_deref(), Some("laayoune-sakia-el-hamra"));
        assert_eq!(right.apply(Entity::new("golden", Kind::Place, "गोल्डन")), None);
        assert!(right.keeps("qadian") && !right.keeps("smara") && !right.keeps("golden") && !right.keeps("kursk"));
        let other = Entity::new("kursk", Kind::Place, "कुर्स्क");
        assert_eq!(right.apply(other.clone()), Some(other));
    }

    #[test]
    fn the_source_tells_of_a_name_alone() {
        let row = corrections(&[["smara", "class", "region", "no city"]]).unwrap().apply(smara()).unwrap();
        assert_eq!(row.source.as_deref(), Some("a list"));
    }

    #[test]
    fn faults_of_the_table() {
        for (rows, fault) in [
            (&[["smara", "colour", "red", "-"]][..], "cannot be corrected"),
            (&[["smara", "class", "realm", "-"]], "no class"),
            (&[["smara", "prior", "much", "-"]], "no prior"),
            (&[["smara", "name", "समारा", "-"], ["smara", "name", "समारा", "-"]], "twice"),
            (&[["smara", "drop", "-", "-"], ["smara", "keep", "-", "-"]], "both"),
        ] {
            let found = format!("{:#}", corrections(rows).unwrap_err());
            assert!(found.contains(fault), "{found}");
        }
    }
}
