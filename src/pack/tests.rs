use super::*;
use bytes::Bytes;

#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Both {
    a: u16,
    b: f32,
}

record! { Both { a: u16, b: f32 } }

#[test]
fn what_is_written_is_read() {
    let array: Array<Both> = (0..100u16).map(|a| Both { a, b: f32::from(a) / 2.0 }).collect();
    let map = Map::of((0..1000u64).map(|key| (key * key, key as u32)));
    let words = Words::of([("रूस", 1u32), ("चीन", 2), ("", 3)]);
    let mut writer = Writer::new();
    writer.section("array", array.bytes());
    map.write("map", &mut writer);
    words.write("words", &mut writer);
    writer.section("text", "नमस्ते".as_bytes());
    let pack = Bytes::from(writer.finish());
    let mut reader = Reader::open(pack.clone()).unwrap();
    let again: Array<Both> = reader.array("array").unwrap();
    assert!(
        again.iter().eq(array.iter()) && again.get(99) == Some(Both { a: 99, b: 49.5 }) && again.get(100).is_none()
    );
    assert_eq!(again.partition_point(0..100, |both| both.a < 40), 40);
    assert!(again.range(98..101).next().is_none() && again.range(98..100).len() == 2);
    let map: Map<u32> = Map::read("map", &mut reader).unwrap();
    assert!((0..1000u64).all(|key| map.get(key * key) == Some(key as u32)));
    assert!([2, 3, u64::MAX].iter().all(|key| map.get(*key).is_none()) && map.iter().count() == 1000);
    let words: Words<u32> = Words::read("words", &mut reader).unwrap();
    assert_eq!(["रूस", "चीन", "", "भारत"].map(|w| words.get(w)), [Some(1), Some(2), Some(3), None]);
    assert_eq!(words.keys().count(), 3);
    assert_eq!(reader.text("text").unwrap(), "नमस्ते");
    reader.finish().unwrap();
    assert!(Map::<u32>::default().get(1).is_none());
}

#[test]
fn values_of_one_key_come_in_order() {
    let map = Map::of([(7, 1u8), (8, 2), (7, 3)]);
    assert_eq!(map.all(7).collect::<Vec<_>>(), [1, 3]);
    // A map whose slots are all taken, as no tool makes it: it is gone through once.
    let mut writer = Writer::new();
    let full: Array<(u64, u8)> = (0..8u64).map(|key| (key, 1)).collect();
    writer.section("full", full.bytes());
    let mut reader = Reader::open(writer.finish().into()).unwrap();
    assert_eq!(Map::<u8>::read("full", &mut reader).unwrap().get(9), None);
}

#[test]
fn faults_are_told() {
    let mut writer = Writer::new();
    writer.section("one", &[1, 2, 3]);
    let pack = writer.finish();
    let open = |bytes: Vec<u8>| Reader::open(bytes.into());
    assert!(open(pack.clone()).is_ok());
    // Whatever bit is changed, and wherever it ends.
    for bit in 0..pack.len() * 8 {
        let mut other = pack.clone();
        other[bit / 8] ^= 1 << (bit % 8);
        assert!(open(other).is_err(), "{bit}");
    }
    for end in 0..pack.len() {
        assert!(open(pack[..end].to_vec()).is_err(), "{end}");
    }
    let longer = [pack.as_slice(), &[0; 8]].concat();
    assert_eq!(open(longer).unwrap_err(), PackError::Length { says: pack.len() as u64, are: pack.len() as u64 + 8 });
    let text = |error: PackError| error.to_string();
    let mut reader = open(pack.clone()).unwrap();
    assert_eq!(text(reader.section("two").unwrap_err()), "a faulty pack: at byte 32, section \"two\": it is not there");
    let odd = reader.array::<u16>("one").unwrap_err();
    assert_eq!(text(odd), "a faulty pack: at byte 32, section \"one\": no whole number of records");
    assert!(open(pack).unwrap().finish().is_err());
}

#[test]
fn strings_stand_once() {
    let mut builder = StringsBuilder::default();
    let pieces = ["रूस", "चीन", "रूस", ""].map(|s| builder.add(s).unwrap());
    assert!(pieces[0] == pieces[2] && builder.add(&"क".repeat(30_000)).is_none());
    let strings = builder.finish();
    assert_eq!(pieces.map(|piece| strings.get(piece)), ["रूस", "चीन", "रूस", ""]);
    assert_eq!(strings.memory_usage(), 18);
    // Within a letter, and beyond the end.
    let piece = |from: u8, length: u8| <Piece as Record>::get(&[from, 0, 0, 0, length, 0]);
    assert_eq!((strings.get(piece(1, 3)), strings.get(piece(17, 2))), ("", ""));
}
