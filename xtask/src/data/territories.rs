//! The countries and territories of CLDR, and which id each of them has here.

use super::names::slug;
use super::rows::table;
use super::sources::Sources;
use anyhow::{bail, ensure};
use std::collections::HashMap;

/// The ids that are not made of the English name.
pub const TERRITORIES: &str = "xtask/data/territories.tsv";

/// Says of a territory's code what its id is.
pub struct Territories {
    /// By code: the id, if any, and whether it is a row of its own.
    told: HashMap<String, (Option<String>, bool)>,
}

impl Territories {
    /// Reads the table of those that must be told.
    pub fn read(sources: &Sources) -> anyhow::Result<Territories> {
        Territories::of(table(sources, TERRITORIES)?)
    }

    /// Nothing told: every id is made of the English name.
    #[cfg(test)]
    pub fn none() -> Territories {
        Territories { told: HashMap::new() }
    }

    fn of(rows: Vec<[String; 4]>) -> anyhow::Result<Territories> {
        let mut told = HashMap::new();
        for [code, id, listed, _] in rows {
            ensure!(is_code(&code), "{TERRITORIES}: {code} is no code of a territory");
            let listed = match listed.as_str() {
                "yes" => true,
                "no" => false,
                _ => bail!("{TERRITORIES}: {code} is listed or not: yes or no, not {listed}"),
            };
            let id = (id != "-").then_some(id);
            ensure!(id.is_some() || !listed, "{TERRITORIES}: {code} is listed, but has no id");
            ensure!(told.insert(code.clone(), (id, listed)).is_none(), "{TERRITORIES}: {code} stands twice");
        }
        Ok(Territories { told })
    }

    /// The id of the country or territory of that code, or of the country that it is part of.
    pub fn id(&self, code: &str, english: &str) -> Option<String> {
        match self.told.get(code) {
            Some((id, _)) => id.clone(),
            None => Some(id_of_name(english)),
        }
    }

    /// True where it is a place of its own, and none of the groups, parts and organisations that CLDR lists too.
    pub fn is_listed(&self, code: &str) -> bool {
        is_code(code) && self.told.get(code).is_none_or(|&(_, listed)| listed)
    }
}

/// True for the code of a territory: two capitals.
fn is_code(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase())
}

/// `sao-tome-and-principe` of São Tomé & Príncipe: what stands in brackets is left out, abbreviations are written out.
fn id_of_name(english: &str) -> String {
    let mut name = english.replace('&', " and ").replace("St. ", "Saint ");
    while let Some((before, (_, after))) = name.split_once('(').and_then(|(b, rest)| Some((b, rest.split_once(')')?))) {
        name = format!("{before} {after}");
    }
    slug(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn territories() -> Territories {
        let row = |cells: [&str; 4]| cells.map(str::to_owned);
        let rows =
            [["TR", "turkey", "yes", "usual"], ["UM", "united-states", "no", "part"], ["EU", "-", "no", "union"]];
        Territories::of(rows.map(row).to_vec()).unwrap()
    }

    #[test]
    fn ids() {
        for (code, english, id) in [
            ("TR", "Türkiye", Some("turkey")),
            ("UM", "U.S. Outlying Islands", Some("united-states")),
            ("EU", "European Union", None),
            ("ST", "São Tomé & Príncipe", Some("sao-tome-and-principe")),
            ("LC", "St. Lucia", Some("saint-lucia")),
            ("CC", "Cocos (Keeling) Islands", Some("cocos-islands")),
        ] {
            assert_eq!(territories().id(code, english).as_deref(), id, "{code}");
        }
    }

    #[test]
    fn groups_are_no_places() {
        for (code, listed) in
            [("TR", true), ("IN", true), ("UM", false), ("EU", false), ("001", false), ("GB-alt", false)]
        {
            assert_eq!(territories().is_listed(code), listed, "{code}");
        }
    }

    #[test]
    fn faults_of_the_table() {
        let fault = |rows: &[[&str; 4]]| Territories::of(rows.iter().map(|r| r.map(str::to_owned)).collect()).is_err();
        assert!(fault(&[["tr", "turkey", "yes", "usual"]]));
        assert!(fault(&[["TR", "turkey", "perhaps", "usual"]]));
        assert!(fault(&[["EU", "-", "yes", "union"]]));
        assert!(fault(&[["TR", "turkey", "yes", "a"], ["TR", "turkey", "yes", "b"]]));
    }
}
