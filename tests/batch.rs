//! Many documents on all cores give what one after the other gives.
#![cfg(all(feature = "rayon", feature = "embedded"))]

use naamkosh::Recognizer;

#[test]
fn the_same_as_one_by_one() {
    let recognizer = Recognizer::embedded().unwrap();
    let parts = ["पुतिन मास्को लौटे।", "किम योंग-ह्यून और किम मिले।", "", "श्री दिनेश त्रिपाठी ने कहा।", "नाटो (NATO) की बैठक"];
    let documents: Vec<String> =
        (0..1000).map(|i| (0..i % 7).map(|j| parts[(i + j) % parts.len()]).collect::<Vec<_>>().join(" ")).collect();
    let mut read = 0;
    for (document, (given, mentions)) in documents.iter().zip(recognizer.recognize_all(&documents)) {
        assert_eq!(document, given);
        assert_eq!(mentions, recognizer.recognize(document));
        read += 1;
    }
    assert_eq!(read, 1000);
    assert_eq!(recognizer.recognize_all(Vec::<String>::new()).count(), 0);
}

/// Documents are taken as they are needed.
#[test]
fn no_more_than_needed() {
    let recognizer = Recognizer::embedded().unwrap();
    let mut taken = 0;
    let endless = std::iter::repeat_with(|| {
        taken += 1;
        "रूस"
    });
    assert_eq!(recognizer.recognize_all(endless).take(3).count(), 3);
}
