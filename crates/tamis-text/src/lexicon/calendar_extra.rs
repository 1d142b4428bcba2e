//! Holds the words around dates that the CLDR table lacks, by language: by-forms of months, days counted
//! from today, link words, halves of the day, marks behind hours and years, time zones.

use super::sense::Sense::{
    self, AgoBefore, AgoUnit, DayMark, DayShift, Era, HourMark, Link, Meridiem, MinuteMark, Month, MonthMark,
    Now, Number, Of, OrdinalMark, SecondMark, Weekday, YearMark, Zone,
};
use super::sense::Unit;

/// The words of one language, sorted.
pub(super) struct ExtraWords {
    pub(super) tag: &'static str,
    pub(super) words: &'static [(&'static str, Sense)],
}

#[rustfmt::skip]
pub(super) static EXTRA_WORDS: &[ExtraWords] = &[
    ExtraWords { tag: "ar", words: &[
        ("آب", Month(8)), ("آذار", Month(3)), ("أفريل", Month(4)), ("أمس", DayShift(-1)), ("أوت", Month(8)), ("أيار", Month(5)), ("أيلول", Month(9)),
        ("الآن", Now), ("الساعة", Link), ("الموافق", Of), ("اليوم", DayShift(0)), ("تشرين الأول", Month(10)), ("تشرين الثاني", Month(11)),
        ("تموز", Month(7)), ("جانفي", Month(1)), ("جوان", Month(6)), ("جويلية", Month(7)), ("حزيران", Month(6)), ("شباط", Month(2)),
        ("ص", Meridiem(false)), ("صباحا", Meridiem(false)), ("ظهرا", Meridiem(true)), ("في", Link), ("فيفري", Month(2)), ("كانون الأول", Month(12)),
        ("كانون الثاني", Month(1)), ("م", Meridiem(true)), ("ماي", Month(5)), ("مساء", Meridiem(true)), ("منذ", AgoBefore), ("نيسان", Month(4)),
    ] },
    ExtraWords { tag: "bg", words: &[("в", Link), ("вчера", DayShift(-1)), ("г", YearMark), ("година", YearMark), ("днес", DayShift(0)), ("ч", HourMark)] },
    ExtraWords { tag: "bn", words: &[("আজ", DayShift(0)), ("গতকাল", DayShift(-1))] },
    ExtraWords { tag: "ca", words: &[("a les", Link), ("ahir", DayShift(-1)), ("avui", DayShift(0)), ("d'", Of), ("de", Of), ("del", Of), ("h", HourMark)] },
    ExtraWords { tag: "cs", words: &[("dnes", DayShift(0)), ("hod", HourMark), ("v", Link), ("ve", Link), ("včera", DayShift(-1))] },
    ExtraWords { tag: "da", words: &[("d", Link), ("den", Link), ("i dag", DayShift(0)), ("i går", DayShift(-1)), ("kl", Link), ("klokken", Link)] },
    ExtraWords { tag: "de", words: &[
        ("am", Link), ("den", Of), ("eine", Number(1)), ("einem", Number(1)), ("einen", Number(1)), ("einer", Number(1)), ("feber", Month(2)),
        ("gerade eben", Now), ("gestern", DayShift(-1)), ("heute", DayShift(0)), ("jänner", Month(1)), ("morgen", DayShift(1)), ("mrz", Month(3)),
        ("nachm.", Meridiem(true)), ("sept", Month(9)), ("uhr", HourMark), ("um", Link), ("vorgestern", DayShift(-2)), ("vorm.", Meridiem(false)),
    ] },
    ExtraWords { tag: "el", words: &[("μ.μ.", Meridiem(true)), ("π.μ.", Meridiem(false)), ("σήμερα", DayShift(0)), ("στις", Link), ("χθες", DayShift(-1))] },
    ExtraWords { tag: "en", words: &[
        ("a", Number(1)), ("a.m.", Meridiem(false)), ("am", Meridiem(false)), ("an", Number(1)), ("at", Link), ("just now", Now),
        ("moments ago", Now), ("nd", OrdinalMark), ("of", Of), ("on", Link), ("p.m.", Meridiem(true)), ("pm", Meridiem(true)), ("rd", OrdinalMark),
        ("sept", Month(9)), ("st", OrdinalMark), ("t", Link), ("th", OrdinalMark), ("the", Of), ("thur", Weekday(4)), ("thurs", Weekday(4)),
        ("today", DayShift(0)), ("tomorrow", DayShift(1)), ("tues", Weekday(2)), ("yesterday", DayShift(-1)),
    ] },
    ExtraWords { tag: "es", words: &[
        ("a las", Link), ("a.m.", Meridiem(false)), ("anteayer", DayShift(-2)), ("ayer", DayShift(-1)), ("de", Of), ("del", Of), ("h", HourMark),
        ("hoy", DayShift(0)), ("hrs", HourMark), ("mañana", DayShift(1)), ("p.m.", Meridiem(true)), ("setiembre", Month(9)), ("un", Number(1)),
        ("una", Number(1)), ("º", OrdinalMark),
    ] },
    ExtraWords { tag: "et", words: &[("eile", DayShift(-1)), ("kell", Link), ("täna", DayShift(0))] },
    ExtraWords { tag: "eu", words: &[("atzo", DayShift(-1)), ("gaur", DayShift(0))] },
    ExtraWords { tag: "fa", words: &[
        ("امروز", DayShift(0)), ("ب.ظ.", Meridiem(true)), ("در", Link), ("دیروز", DayShift(-1)), ("ساعت", Link), ("ق.ظ.", Meridiem(false)),
    ] },
    ExtraWords { tag: "fi", words: &[("eilen", DayShift(-1)), ("kello", Link), ("klo", Link), ("tänään", DayShift(0))] },
    ExtraWords { tag: "fr", words: &[
        ("aout", Month(8)), ("aujourd'hui", DayShift(0)), ("avant-hier", DayShift(-2)), ("avr", Month(4)), ("de", Of), ("dec", Month(12)),
        ("demain", DayShift(1)), ("er", OrdinalMark), ("fev", Month(2)), ("h", HourMark), ("heures", HourMark), ("hier", DayShift(-1)),
        ("juil", Month(7)), ("min", MinuteMark), ("mn", MinuteMark), ("un", Number(1)), ("une", Number(1)), ("à", Link), ("à l'instant", Now),
    ] },
    ExtraWords { tag: "gl", words: &[("de", Of), ("hoxe", DayShift(0)), ("onte", DayShift(-1)), ("ás", Link)] },
    ExtraWords { tag: "he", words: &[
        ("אתמול", DayShift(-1)), ("ב", Link), ("באוגוסט", Month(8)), ("באוקטובר", Month(10)), ("באפריל", Month(4)), ("בדצמבר", Month(12)),
        ("ביולי", Month(7)), ("ביוני", Month(6)), ("בינואר", Month(1)), ("במאי", Month(5)), ("במרץ", Month(3)), ("בנובמבר", Month(11)),
        ("בספטמבר", Month(9)), ("בפברואר", Month(2)), ("בשעה", Link), ("היום", DayShift(0)), ("לפני", AgoBefore),
    ] },
    ExtraWords { tag: "hi", words: &[("आज", DayShift(0)), ("को", Link), ("बजे", HourMark)] },
    ExtraWords { tag: "hr", words: &[("danas", DayShift(0)), ("jučer", DayShift(-1)), ("u", Link)] },
    ExtraWords { tag: "hu", words: &[("ma", DayShift(0)), ("tegnap", DayShift(-1))] },
    ExtraWords { tag: "id", words: &[
        ("agt", Month(8)), ("agus", Month(8)), ("hari ini", DayShift(0)), ("jam", Link), ("kemarin", DayShift(-1)), ("nopember", Month(11)),
        ("pada", Link), ("pukul", Link), ("wib", Zone(420)), ("wit", Zone(540)), ("wita", Zone(480)),
    ] },
    ExtraWords { tag: "it", words: &[
        ("alle", Link), ("di", Of), ("gen", Month(1)), ("h", HourMark), ("ieri", DayShift(-1)), ("l'altro ieri", DayShift(-2)),
        ("oggi", DayShift(0)), ("ore", Link), ("un", Number(1)), ("un'", Number(1)), ("una", Number(1)), ("º", OrdinalMark),
    ] },
    ExtraWords { tag: "ja", words: &[
        ("今日", DayShift(0)), ("令和", Era(2018)), ("分", MinuteMark), ("午前", Meridiem(false)), ("午後", Meridiem(true)), ("平成", Era(1988)),
        ("年", YearMark), ("日", DayMark), ("昨日", DayShift(-1)), ("昭和", Era(1925)), ("時", HourMark), ("月", MonthMark), ("秒", SecondMark),
    ] },
    ExtraWords { tag: "ko", words: &[
        ("년", YearMark), ("방금", Now), ("분", MinuteMark), ("시", HourMark), ("어제", DayShift(-1)), ("오늘", DayShift(0)), ("오전", Meridiem(false)),
        ("오후", Meridiem(true)), ("월", MonthMark), ("일", DayMark), ("초", SecondMark),
    ] },
    ExtraWords { tag: "ms", words: &[("hari ini", DayShift(0)), ("semalam", DayShift(-1))] },
    ExtraWords { tag: "nb", words: &[("i dag", DayShift(0)), ("i går", DayShift(-1)), ("kl", Link), ("klokka", Link)] },
    ExtraWords { tag: "nl", words: &[
        ("een", Number(1)), ("gisteren", DayShift(-1)), ("mrt", Month(3)), ("om", Link), ("op", Link), ("te", Link), ("uur", HourMark),
        ("vandaag", DayShift(0)),
    ] },
    ExtraWords { tag: "pl", words: &[
        ("dzisiaj", DayShift(0)), ("dziś", DayShift(0)), ("godz", Link), ("godzinę temu", Now), ("o godz", Link), ("r", YearMark),
        ("roku", YearMark), ("wczoraj", DayShift(-1)),
    ] },
    ExtraWords { tag: "pt", words: &[
        ("a las", Link), ("anteontem", DayShift(-2)), ("de", Of), ("do", Of), ("h", HourMark), ("hoje", DayShift(0)), ("hrs", HourMark),
        ("ontem", DayShift(-1)), ("um", Number(1)), ("uma", Number(1)), ("º", OrdinalMark), ("às", Link),
    ] },
    ExtraWords { tag: "ro", words: &[("astăzi", DayShift(0)), ("azi", DayShift(0)), ("ieri", DayShift(-1)), ("la", Link), ("ora", Link)] },
    ExtraWords { tag: "ru", words: &[
        ("в", Link), ("вчера", DayShift(-1)), ("г", YearMark), ("года", YearMark), ("мск", Zone(180)), ("позавчера", DayShift(-2)),
        ("сегодня", DayShift(0)), ("ч", HourMark), ("час назад", Now),
    ] },
    ExtraWords { tag: "sk", words: &[("dnes", DayShift(0)), ("o", Link), ("včera", DayShift(-1))] },
    ExtraWords { tag: "sl", words: &[("danes", DayShift(0)), ("ob", Link), ("včeraj", DayShift(-1))] },
    ExtraWords { tag: "sr", words: &[("данас", DayShift(0)), ("у", Link), ("јуче", DayShift(-1))] },
    ExtraWords { tag: "sv", words: &[("i dag", DayShift(0)), ("i går", DayShift(-1)), ("kl", Link), ("klockan", Link)] },
    ExtraWords { tag: "th", words: &[("ที่", Link), ("น.", HourMark), ("พ.ศ.", Of), ("วันนี้", DayShift(0)), ("เมื่อวาน", DayShift(-1)), ("เวลา", Link)] },
    ExtraWords { tag: "tr", words: &[("bugün", DayShift(0)), ("dün", DayShift(-1)), ("saat", Link)] },
    ExtraWords { tag: "uk", words: &[
        ("вчора", DayShift(-1)), ("о", Link), ("об", Link), ("позавчора", DayShift(-2)), ("р", YearMark), ("року", YearMark),
        ("сьогодні", DayShift(0)), ("учора", DayShift(-1)),
    ] },
    ExtraWords { tag: "vi", words: &[
        ("chiều", Meridiem(true)), ("giờ", HourMark), ("hôm nay", DayShift(0)), ("hôm qua", DayShift(-1)), ("lúc", Link), ("ngày", Link),
        ("năm", Of), ("phút", MinuteMark), ("sáng", Meridiem(false)), ("tối", Meridiem(true)),
    ] },
    ExtraWords { tag: "zh", words: &[
        ("上午", Meridiem(false)), ("下午", Meridiem(true)), ("今天", DayShift(0)), ("凌晨", Meridiem(false)), ("分", MinuteMark), ("刚刚", Now),
        ("前天", DayShift(-2)), ("剛剛", Now), ("号", DayMark), ("年", YearMark), ("日", DayMark), ("早上", Meridiem(false)), ("时", HourMark),
        ("昨天", DayShift(-1)), ("晚上", Meridiem(true)), ("月", MonthMark), ("民國", Era(1911)), ("点", HourMark), ("秒", SecondMark), ("號", DayMark),
        ("點", HourMark),
    ] },
    ExtraWords { tag: "zones", words: &[
        ("aest", Zone(600)), ("bst", Zone(60)), ("cdt", Zone(-300)), ("cest", Zone(120)), ("cet", Zone(60)), ("cst", Zone(-360)),
        ("edt", Zone(-240)), ("eest", Zone(180)), ("eet", Zone(120)), ("est", Zone(-300)), ("et", Zone(-300)), ("gmt", Zone(0)), ("hkt", Zone(480)),
        ("ist", Zone(330)), ("jst", Zone(540)), ("kst", Zone(540)), ("mdt", Zone(-360)), ("mesz", Zone(120)), ("mez", Zone(60)), ("msk", Zone(180)),
        ("mst", Zone(-420)), ("pdt", Zone(-420)), ("pst", Zone(-480)), ("sgt", Zone(480)), ("utc", Zone(0)), ("z", Zone(0)),
    ] },
    ExtraWords { tag: "short", words: &[
        ("d", AgoUnit(Unit::Day)), ("h", AgoUnit(Unit::Hour)), ("hr", AgoUnit(Unit::Hour)), ("hrs", AgoUnit(Unit::Hour)), ("j", AgoUnit(Unit::Day)),
        ("m", AgoUnit(Unit::Minute)), ("min", AgoUnit(Unit::Minute)), ("mo", AgoUnit(Unit::Month)), ("s", AgoUnit(Unit::Second)),
        ("w", AgoUnit(Unit::Week)), ("y", AgoUnit(Unit::Year)), ("yr", AgoUnit(Unit::Year)),
    ] },
];
