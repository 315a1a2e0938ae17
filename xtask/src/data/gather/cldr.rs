//! CLDR's names of countries' subdivisions: provinces, districts, communes.

use super::Proposal;
use super::kinds::Kinds;
use crate::data::names::plain;
use anyhow::Context;
use naamkosh::Class;
use roxmltree::{Document, ParsingOptions};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// The files of CLDR's common/.
pub const HINDI: &str = "subdivisions/hi.xml";
pub const ENGLISH: &str = "subdivisions/en.xml";
pub const TERRITORIES: &str = "main/en.xml";

/// The English names of territories by code.
pub fn territories(folder: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    names(&folder.join(TERRITORIES), "territory")
}

/// A proposal for every subdivision that has a Hindi and an English name, in the order of their codes.
pub fn subdivisions(
    folder: &Path,
    kinds: &Kinds,
    countries: &HashMap<String, String>,
) -> anyhow::Result<Vec<Proposal>> {
    let hindi = names(&folder.join(HINDI), "subdivision")?;
    let english = names(&folder.join(ENGLISH), "subdivision")?;
    let both = hindi.iter().filter_map(|(code, hindi)| Some((code, hindi, english.get(code)?)));
    Ok(both.map(|(code, hindi, english)| proposal(code, hindi, english, kinds, countries)).collect())
}

/// The names by code in a file of CLDR's XML: the text of each element that has the `type` and is no alternative.
fn names(path: &Path, element: &str) -> anyhow::Result<BTreeMap<String, String>> {
    let read = || names_in(&std::fs::read_to_string(path)?, element);
    read().with_context(|| path.display().to_string())
}

fn names_in(xml: &str, element: &str) -> anyhow::Result<BTreeMap<String, String>> {
    // The files name their document type, which is not read.
    let document = Document::parse_with_options(xml, ParsingOptions { allow_dtd: true, ..ParsingOptions::default() })?;
    let elements = document.descendants().filter(|node| node.has_tag_name(element) && !node.has_attribute("alt"));
    let named = elements.filter_map(|node| Some((node.attribute("type")?.to_owned(), node.text()?.to_owned())));
    Ok(named.collect())
}

fn proposal(code: &str, hindi: &str, english: &str, kinds: &Kinds, countries: &HashMap<String, String>) -> Proposal {
    let hindi: String = hindi.nfc().collect();
    let hindi = hindi.split(',').next().unwrap_or_default().trim();
    let class = kinds.class(hindi).unwrap_or(Class::Region);
    let shorter = kinds.without_english(&plain(english));
    let pairs = |hindi: String| shorter.iter().map(move |english| (english.clone(), hindi.clone()));
    Proposal {
        class,
        country: code.get(..2).and_then(|country| countries.get(&country.to_uppercase())).cloned(),
        prior: if class == Class::District { 0.08 } else { 0.15 },
        people: 0,
        pairs: kinds.without_hindi(hindi).into_iter().flat_map(pairs).collect(),
        listed: Vec::new(),
        source: "CLDR 46 subdivisions".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::kinds::kinds_for_tests;
    use super::*;

    const XML: &str = r#"<?xml version="1.0" encoding="UTF-8" ?>
<!DOCTYPE ldml SYSTEM "../../common/dtd/ldml.dtd">
<ldml><localeDisplayNames><subdivisions>
  <!-- <subdivision type="xx">none</subdivision> -->
  <subdivision type="afzab" draft="provisional">Zabul &amp; Province</subdivision> <!-- in af -->
  <subdivision type="afzab" alt="short">Z</subdivision>
  <subdivision type="affyb">Faryab</subdivision>
</subdivisions></localeDisplayNames></ldml>"#;

    #[test]
    fn names_of_xml() {
        let want = [("affyb", "Faryab"), ("afzab", "Zabul & Province")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(names_in(XML, "subdivision").unwrap(), want.into_iter().collect());
        assert!(names_in("<ldml>", "subdivision").is_err());
    }

    #[test]
    fn every_way_to_strip_a_name_is_proposed() {
        let countries = [("AF".to_owned(), "afghanistan".to_owned())].into_iter().collect();
        let zabul =
            proposal("afzab", "ज़ाबुल जिला, अफ़ग़ानिस्तान", "Zabul Province (Afghanistan)", &kinds_for_tests(), &countries);
        let pairs: Vec<_> = zabul.pairs.iter().map(|(e, h)| (e.as_str(), h.as_str())).collect();
        let want =
            [("Zabul Province", "ज़ाबुल जिला"), ("Zabul", "ज़ाबुल जिला"), ("Zabul Province", "ज़ाबुल"), ("Zabul", "ज़ाबुल")];
        assert_eq!(pairs, want);
        assert_eq!((zabul.class, zabul.prior), (Class::District, 0.08));
        assert_eq!(zabul.country.as_deref(), Some("afghanistan"));
    }
}
