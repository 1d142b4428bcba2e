//! German words and rules of time expressions.

use super::sense::Part;
use super::{Language, PartStem};

/// Weekdays in compounds, Monday first.
pub(super) const WEEKDAY_STEMS: [&str; 7] =
    ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"];
/// Parts of the day in compounds.
pub(super) const PART_STEMS: &[PartStem] = &[
    ("abend", Part::Evening),
    ("früh", Part::Morning),
    ("mittag", Part::Midday),
    ("morgen", Part::Morning),
    ("nachmittag", Part::Afternoon),
    ("nacht", Part::Night),
    ("vormittag", Part::Morning),
];
/// One to nine in compounds.
pub(super) const UNIT_STEMS: [&str; 9] =
    ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
/// Twenty to ninety.
pub(super) const TEN_WORDS: [&str; 8] =
    ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

pub(super) static GERMAN: Language = Language {
    tag: "de",
    words: WORDS,
    rules: RULES,
    weak: &["morgen"],
    short: &[],
    dropped: &["mar", "son"],
    future_endings: &[],
    past_endings: &[],
    is_month_first: false,
    has_dotted_ordinals: true,
};

#[rustfmt::skip]
static WORDS: &[(&str, &str)] = &[
    ("adv", "abends|morgens|nachmittags|nachts|vormittags"), ("after", "nach"), ("agedword", "alt|alte|alten|alter"), ("ago", "vor"), ("and", "und"),
    ("approx", "bis zu|circa|etwa|fast|genau|gut|knapp|mehr als|mindestens|nur|rund|über"), ("article:1", "ein|eine|einem|einen|einer|eines"),
    ("at", "gegen|um"), ("before", "davor|früher|zuvor"), ("begin", "anfang|beginn|beginn des"), ("between", "vom|von|zwischen"),
    ("centuryword", "jahrhundert|jahrhunderts"), ("clock", "h|uhr"), ("counted", "einwohner|euro|mark|menschen|mitarbeiter|personen"),
    ("day:-1", "gestern"), ("day:-2", "vorgestern"), ("day:0", "heute"), ("day:1", "morgen"), ("day:2", "übermorgen"),
    ("dayafter:1", "am folgenden tag|am nächsten tag|tags darauf"), ("daypart:-1-EV", "gestern abend"), ("daypart:-1-NI", "gestern nacht"),
    ("daypart:0-EV", "heute abend"), ("daypart:0-MO", "heute früh"), ("daypart:1-MO", "morgen früh"), ("days", "tage|tagen"),
    ("decadeword", "er jahre|er jahren"), ("dem", "das|dem|den|der|des|die"), ("dur:PTXH", "stundenlang|stundenlange"),
    ("dur:PXD", "tagelang|tagelange"), ("dur:PXM", "monatelang|monatelange"), ("dur:PXW", "wochenlang|wochenlange"),
    ("dur:PXY", "jahrelang|jahrelange|jahrelangen"), ("easter:-1", "karsamstag"), ("easter:-2", "karfreitag"), ("easter:-7", "palmsonntag"),
    ("easter:0", "ostern|ostersonntag"), ("easter:1", "ostermontag"), ("easter:39", "christi himmelfahrt|vatertag"), ("easter:49", "pfingsten"),
    ("end", "ende"), ("every", "alle|jede|jeden|jeder|jedes"), ("few", "ein paar|einige|einigen|mehrere|mehreren|viele|vielen|wenige|wenigen"),
    ("fixed:1-1", "neujahr|neujahrstag"), ("fixed:10-3", "tag der deutschen einheit"), ("fixed:10-31", "halloween"), ("fixed:11-1", "allerheiligen"),
    ("fixed:12-24", "heiligabend|heiligen abend"), ("fixed:12-25", "weihnachten|weihnachtstag"), ("fixed:12-31", "silvester"),
    ("fixed:12-6", "nikolaus|nikolaustag"), ("fixed:2-14", "valentinstag"), ("fixed:5-1", "tag der arbeit"),
    ("following", "darauf|folgende|folgenden|folgender|nächsten"), ("half", "halb"), ("halfyear", "halbe|halbes"), ("heute", "heuer"),
    ("hour:0", "mitternacht"), ("hour:12", "mittags"), ("in", "ab|bis|im|in|seit|von|vor|zwischen"), ("inahead", "in"),
    ("last", "letzte|letztem|letzten|letzter|letztes|vergangene|vergangenem|vergangenen|vergangener|vergangenes|vorige|vorigen|voriger|voriges"),
    ("last2", "vorletzte|vorletztem|vorletzten|vorletzter|vorletztes"), ("later", "danach|darauf|später"), ("long", "lang|lange|langen"),
    ("mid", "mitte"), ("month:1", "jänner|jänners"), ("month:2", "feber"), ("more", "ganze|lange|volle|weitere|weiteren"), ("n:0", "null"),
    ("n:1", "eins"), ("n:10", "zehn"), ("n:100", "einhundert|hundert"), ("n:1000", "eintausend|tausend"), ("n:11", "elf"), ("n:12", "zwölf"),
    ("n:13", "dreizehn"), ("n:14", "vierzehn"), ("n:15", "fünfzehn"), ("n:16", "sechzehn"), ("n:17", "siebzehn"), ("n:18", "achtzehn"),
    ("n:19", "neunzehn"), ("n:2", "zwei"), ("n:20", "zwanzig"), ("n:3", "drei"), ("n:30", "dreißig"), ("n:4", "vier"), ("n:40", "vierzig"),
    ("n:5", "fünf"), ("n:50", "fünfzig"), ("n:6", "sechs"), ("n:60", "sechzig"), ("n:7", "sieben"), ("n:70", "siebzig"), ("n:8", "acht"),
    ("n:80", "achtzig"), ("n:9", "neun"), ("n:90", "neunzig"),
    ("next", "kommende|kommendem|kommenden|kommender|kommendes|nächste|nächstem|nächsten|nächster|nächstes"),
    ("next2", "übernächste|übernächstem|übernächsten|übernächster|übernächstes"), ("nth:5-7-2", "muttertag"), ("on", "am|an"),
    ("ord:1", "erste|ersten|erster|erstes"), ("ord:2", "zweite|zweiten|zweiter"), ("ord:3", "dritte|dritten|dritter"),
    ("ord:4", "vierte|vierten|vierter"), ("ord:5", "fünfte|fünften"), ("ord:6", "sechste|sechsten"), ("part:AF", "nachmittag|nachmittags"),
    ("part:EV", "abend|abends"), ("part:MI", "mittag"), ("part:MO", "morgen|morgens|vormittag|vormittags"), ("part:NI", "nacht|nachts"),
    ("per", "im|pro"), ("quarter", "viertel"), ("quarterword", "quartal|quartals"),
    ("ref:FUTURE_REF", "bald|demnächst|die zukunft|in zukunft|zukunft"),
    ("ref:PAST_REF", "damals|ehemals|früher|in letzter zeit|neulich|unlängst|vor kurzem"),
    ("ref:PRESENT_REF", "derzeit|gegenwärtig|heutzutage|im moment|jetzt|momentan|zur zeit|zurzeit"), ("same", "diesem|gleichen|selben"),
    ("season:FA", "herbst"), ("season:SP", "frühjahr|frühling"), ("season:SU", "sommer"), ("season:WI", "winter"),
    ("set:P1D", "täglich|tägliche|täglichen"), ("set:P1M", "monatlich|monatliche|monatlichen"), ("set:P1W", "wöchentlich|wöchentliche|wöchentlichen"),
    ("set:P1Y", "alljährlich|jährlich|jährliche|jährlichen"), ("set:PT1H", "stündlich"), ("setday:1", "montags"), ("setday:2", "dienstags"),
    ("spat", "früh|frühen|spät|späten"), ("tense:-1", "gab|ging|haben|hat|hatte|hatten|kam|sagte|seit|war|waren|worden|wurde|wurden"),
    ("tense:1", "bis|geplant|planen|plant|soll|sollen|werden|will|wird|wollen"), ("this", "diese|diesem|diesen|dieser|dieses"), ("thisyear", "heuer"),
    ("timesep", "um"), ("to", "bis|bis zu|bis zum|und"), ("unit:century", "jahrhundert"), ("unit:day", "tag|tages|tags"),
    ("unit:decade", "jahrzehnt"), ("unit:hour", "std|stunde"), ("unit:minute", "min|minute"), ("unit:month", "monat|monats"),
    ("unit:quarter", "quartal"), ("unit:second", "sekunde"), ("unit:week", "woche"), ("unit:weekend", "wochenende"), ("unit:year", "jahr|jahres"),
    ("units:century", "jahrhunderte|jahrhunderten"), ("units:day", "tage|tagen"), ("units:decade", "jahrzehnte|jahrzehnten"),
    ("units:hour", "stunden"), ("units:minute", "minuten"), ("units:month", "monate|monaten"), ("units:quarter", "quartale"),
    ("units:second", "sekunden"), ("units:week", "wochen"), ("units:weekend", "wochenenden"), ("units:year", "jahre|jahren"),
    ("weekday:6", "sonnabend"), ("weekendword", "wochenende"), ("weekword", "kalenderwoche|kw|woche"),
    ("whole", "das ganze|den ganzen|die ganze|ganze|ganzen|ganzes"), ("yearword", "jahr|jahre|jahres"), ("zone:0", "gmt|utc"), ("zone:120", "mesz"),
    ("zone:60", "mez"),
];

#[rustfmt::skip]
static RULES: &[&str] = &[
    // Calendar dates.
    "WD = WDAY .? ,? on|dem?",
    "DMY = DAYN MONTH YEAR?",
    "DMY = DAYN NUMMONTH YEAR?",
    "DATE = WD? DMY > date",
    "DATE = WD? DIGITS > date",
    "POINT = DATE",
    "POINT = MONTH YEAR > date",
    "POINT = MONTH > date",
    "POINT = last MONTH|WDAY|SEASON > near -1",
    "POINT = next MONTH|WDAY|SEASON > near 1",
    "POINT = MONTH this|last|next UNIT1 > shift 0",
    "DMY this UNIT1 > shift 0",
    "POINT = this MONTH|WDAY|SEASON > date",
    "POINT = this|last|next WDPART > date",
    "POINT = WDAY > date",
    "POINT = WDPART > date",
    "WDAY PART > date",
    "WDAY next UNIT1 > shift 1",
    "WDAY last UNIT1 > shift -1",
    "POINT = SEASON YEAR > date",
    "POINT = SEASON > date",
    "POINT = HOLIDAY YEAR? > date",
    "POINT = DAY > day",
    "POINT = thisyear > shift 0",
    "POINT = [per?] yearword YEAR > date",
    "[in] YEAR > date",
    "[in] YEAR counted > none",
    "RECENT counted > none",
    "POINT = RECENT > date",
    "YEAR {-} YEAR > range",
    "YEAR / YY > date",
    // Decades and centuries.
    "POINT = YEAR|YY decadeword > decade",
    "POINT = ORD centuryword > century",
    // Parts of dates.
    "begin|mid|end dem? POINT",
    "begin|mid|end this|dem? UNIT1 > shift 0",
    "POINT",
    // Relative to the anchor.
    "POINT = last UNIT1 > shift -1",
    "POINT = last2 UNIT1 > shift -2",
    "POINT = next2 UNIT1 > shift 2",
    "[on] weekendword > weekend",
    "POINT = next UNIT1 > shift 1",
    "POINT = this UNIT1 > shift 0",
    "ago approx? N UNIT > shift -n",
    "ago few UNIT > fixed DATE PAST_REF",
    "[inahead] N UNIT > ahead",
    "dem? last|next N UNIT > dur",
    "dem? last|next few? UNITS > dur x",
    "N UNIT later > rshift n",
    "N UNIT before > rshift -n",
    "[on] following UNIT1 > rshift 1",
    "DAYAFTER > dayafter",
    "same UNIT1 > rshift 0",
    // Quarters.
    "POINT = ORD quarterword YEAR? > nth",
    "POINT = ORD quarterword dem? yearword? YEAR > nth",
    // Durations.
    "dem? approx? N more? UNIT and? N UNIT > dur",
    "dem? approx? N more? UNIT > dur",
    "N {to} N UNIT > range",
    "few UNIT > dur x",
    "DUR > word",
    "whole UNIT > dur 1",
    "N UNIT agedword > none",
    // Sets.
    "every N? UNIT > set",
    "every WDAY|WDPART|PART|MONTH|SEASON > set",
    "per UNIT > set",
    "SET > word",
    // References.
    "REF > word",
    // Times of day.
    "TIME = HOUR : MIN clock? ZONE? > clock",
    "TIME = HOUR . MIN clock ZONE? > clock",
    "TIME = HOUR clock MIN? ZONE? > clock",
    "[at] half HOUR > clock",
    "half HOUR > clock",
    "[at] HOUR PART? > clock",
    "quarter after|ago HOUR > clock",
    "[at] HOUR . MIN > clock",
    "TIME = NOON > clock",
    "TIME PART? > clock",
    "[at] TIME > clock",
    "[on] spat? PART > clock",
    "[spat] [on] PART > clock",
    "DAY at? TIME > day",
    "DAY PART > day",
    "WDAY ,? at? TIME > date",
    "WDPART at? TIME > date",
    "DATE ,? at? TIME > date",
    "[between?] TIME {to|-} TIME > range",
    "[between?] [at?] HOUR {to|-} TIME > range",
    "[between?] HOUR . MIN {to|-} TIME > range",
    // Ranges.
    "DAYN {to|-} DAYN MONTH YEAR? > range",
    "[between?] WD? DAYN {to|-} WD? DAYN MONTH YEAR? > range",
    "[between?] WD? DMY {to|-} WD? DMY > range",
    "[between?] MONTH {to|-} MONTH YEAR > range",
];
