//! Compiles what comes with the library: `data/language` to hindi.pack, and the lists of entities whose features are on
//! to gazetteer.pack.
//!
//! The library itself is what compiles them, so that its modules up to the index are the modules of this script. Packs are
//! no part of the repository, which would grow by twenty megabytes at every change of a name, and no step that anybody has
//! to think of.
#![allow(dead_code, unused_imports, missing_docs)]

#[path = "src/entity/mod.rs"]
mod entity;
#[path = "src/explain.rs"]
mod explain;
#[path = "src/embedded/files.rs"]
mod files;
#[path = "src/forms/mod.rs"]
mod forms;
#[path = "src/gazetteer/mod.rs"]
mod gazetteer;
#[path = "src/index/mod.rs"]
mod index;
#[path = "src/language/mod.rs"]
mod language;
#[path = "src/named.rs"]
mod named;
#[path = "src/pack/mod.rs"]
mod pack;
#[path = "src/position.rs"]
mod position;
#[path = "src/script.rs"]
mod script;
#[path = "src/spelling/mod.rs"]
mod spelling;
#[path = "src/words/mod.rs"]
mod words;

use entity::{Ambiguity, Class, Entity, Kind, limits};
use explain::{Difference, Explanation};
use forms::{Derivation, Form};
use gazetteer::{Gazetteer, GazetteerError};
use index::{BuildError, Index};
use language::{Language, LanguageError, LanguageFiles};
use named::UnknownName;
use pack::{PackError, Writer};
use position::Position;
use spelling::Spelling;
use std::error::Error;
use std::path::Path;
use words::fold;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=data");
    let out = std::env::var_os("OUT_DIR").ok_or("cargo says where to write")?;
    let language = std::sync::Arc::new(Language::read("Hindi", &LanguageFiles::hindi())?);
    let mut writer = Writer::new();
    language.write(&mut writer);
    std::fs::write(Path::new(&out).join("hindi.pack"), writer.finish())?;
    if cfg!(any(feature = "people", feature = "places", feature = "organizations")) {
        let mut writer = Writer::new();
        Index::new(&files::gazetteer()?, language)?.write(&mut writer);
        std::fs::write(Path::new(&out).join("gazetteer.pack"), writer.finish())?;
    }
    Ok(())
}
