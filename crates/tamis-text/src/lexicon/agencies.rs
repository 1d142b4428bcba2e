//! Holds the news agencies of the world: name, short form, the forms they sign with, country.
//!
//! A form is compared word by word, without punctuation. Forms of up to four letters count only in
//! their own case (`map` and `sid` are words, `MAP` and `SID` are agencies), longer ones in any.

use std::sync::LazyLock;

use super::caseless::CaselessWords;

/// A news agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agency {
    /// Its name.
    pub name: &'static str,
    /// The short form that newsrooms know it by: `AFP`, `dpa`, `Reuters`.
    pub short: &'static str,
    /// The forms it signs with.
    pub forms: &'static [&'static str],
    /// Where it sits: ISO 3166-1 alpha-2.
    pub country: &'static str,
}

/// The news agencies that credits and datelines are read by, sorted by name.
pub fn agencies() -> &'static [Agency] {
    AGENCIES
}

/// Characters of the longest form that is compared in its own case.
const CASED_FORM: usize = 4;

/// Words of the longest form.
const LONGEST_FORM: usize = 5;

/// The agency whose form `words` begin with, and the number of words of that form; the longest form wins.
///
/// Where several agencies share a form (`APA`), the first of the table answers: the short form is the same.
pub(crate) fn agency_at(words: &[&str]) -> Option<(&'static Agency, usize)> {
    if !words.first().is_some_and(|word| FIRST_WORDS.may_hold(word)) {
        return None;
    }
    (1..=words.len().min(LONGEST_FORM)).rev().find_map(|count| {
        let key = form_key(&words[..count]);
        let at = FORMS.binary_search_by(|(form, _)| form.as_str().cmp(&key)).ok()?;
        Some((FORMS[at].1, count))
    })
}

/// Every form with its agency, sorted by form.
static FORMS: LazyLock<Vec<(String, &'static Agency)>> = LazyLock::new(|| {
    let forms = AGENCIES.iter().flat_map(|agency| agency.forms.iter().map(move |form| (*form, agency)));
    let mut keys: Vec<_> = forms.map(|(form, agency)| (form_key(&words_of(form)), agency)).collect();
    keys.sort_by(|a, b| a.0.cmp(&b.0));
    keys.dedup_by(|later, first| later.0 == first.0);
    keys
});

/// The words that forms begin with.
static FIRST_WORDS: LazyLock<CaselessWords> = LazyLock::new(|| {
    let forms = AGENCIES.iter().flat_map(|agency| agency.forms);
    CaselessWords::of(forms.filter_map(|form| words_of(form).into_iter().next()))
});

fn form_key(words: &[&str]) -> String {
    let form = words.join(" ");
    if form.chars().count() <= CASED_FORM { form } else { form.to_lowercase() }
}

fn words_of(form: &str) -> Vec<&str> {
    form.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

const fn agency(
    name: &'static str,
    short: &'static str,
    forms: &'static [&'static str],
    country: &'static str,
) -> Agency {
    Agency { name, short, forms, country }
}

/// The agencies, sorted by name.
#[rustfmt::skip]
static AGENCIES: &[Agency] = &[
    agency("AFP-Relaxnews", "AFP-Relaxnews", &["AFP Relaxnews", "Relaxnews", "ETX Daily Up"], "FR"),
    agency("AKIpress", "AKIpress", &["AKIpress"], "KG"),
    agency("ANSA", "ANSA", &["ANSA", "Agenzia ANSA"], "IT"),
    agency("APAnews", "APA", &["APA", "APAnews", "APA News", "Agence de Presse Africaine", "African Press Agency"], "SN"),
    agency("APO Group", "APO", &["APO", "APO Group", "African Press Organization"], "CH"),
    agency("ATA", "ATA", &["Agjencia Telegrafike Shqiptare", "ATSH"], "AL"),
    agency("AWP Finanznachrichten", "AWP", &["AWP", "awp"], "CH"),
    agency("Abna24", "ABNA", &["ABNA24", "ABNA"], "IR"),
    agency("Adnkronos", "Adnkronos", &["Adnkronos", "Adnkronos Salute"], "IT"),
    agency("Agence Burundaise de Presse", "ABP", &["ABP"], "BI"),
    agency("Agence Béninoise de Presse", "ABP", &["ABP"], "BJ"),
    agency("Agence Congolaise d'Information", "ACI", &["ACI"], "CG"),
    agency("Agence Congolaise de Presse", "ACP", &["ACP"], "CD"),
    agency("Agence Djiboutienne d'Information", "ADI", &["ADI"], "DJ"),
    agency("Agence Ecofin", "Agence Ecofin", &["Agence Ecofin", "Ecofin"], "CH"),
    agency("Agence France-Presse", "AFP", &["AFP", "afp", "Agence France Presse", "АФП", "أ ف ب", "أ.ف.ب", "فرانس برس", "法新社", "AFP時事"], "FR"),
    agency("Agence Gabonaise de Presse", "AGP", &["AGP"], "GA"),
    agency("Agence Guinéenne de Presse", "AGP", &["AGP"], "GN"),
    agency("Agence Ivoirienne de Presse", "AIP", &["AIP"], "CI"),
    agency("Agence Kampuchea Presse", "AKP", &["AKP"], "KH"),
    agency("Agence Maghreb Arabe Presse", "MAP", &["MAP", "Maghreb Arabe Presse", "Maghreb Arab Press", "و م ع"], "MA"),
    agency("Agence Malienne de Presse et de Publicité", "AMAP", &["AMAP"], "ML"),
    agency("Agence Mauritanienne d'Information", "AMI", &["AMI"], "MR"),
    agency("Agence Nationale d'Information", "NNA", &["NNA", "ANI Liban"], "LB"),
    agency("Agence Nigérienne de Presse", "ANP", &["ANP"], "NE"),
    agency("Agence Tchadienne de Presse et d'Édition", "ATPE", &["ATPE"], "TD"),
    agency("Agence Togolaise de Presse", "ATOP", &["ATOP"], "TG"),
    agency("Agence Télégraphique Suisse", "ATS", &["ATS", "ats"], "CH"),
    agency("Agence d'Information du Burkina", "AIB", &["AIB"], "BF"),
    agency("Agence de Presse Sénégalaise", "APS", &["APS"], "SN"),
    agency("Agencia Boliviana de Información", "ABI", &["ABI"], "BO"),
    agency("Agencia EFE", "EFE", &["EFE", "efe", "EFEverde", "Efe"], "ES"),
    agency("Agencia Peruana de Noticias", "Andina", &["Andina"], "PE"),
    agency("Agencia Venezolana de Noticias", "AVN", &["AVN"], "VE"),
    agency("Agenzia Italia", "AGI", &["AGI"], "IT"),
    agency("Agerpres", "Agerpres", &["Agerpres"], "RO"),
    agency("Agência Angola Press", "ANGOP", &["ANGOP"], "AO"),
    agency("Agência Brasil", "Agência Brasil", &["Agência Brasil", "Agencia Brasil"], "BR"),
    agency("Agência Estado", "Agência Estado", &["Agência Estado", "Estadão Conteúdo"], "BR"),
    agency("Agência Globo", "Agência O Globo", &["Agência O Globo", "Agência Globo"], "BR"),
    agency("Agência Lusa", "Lusa", &["Lusa", "LUSA"], "PT"),
    agency("Algemeen Nederlands Persbureau", "ANP", &["ANP", "anp"], "NL"),
    agency("Algérie Presse Service", "APS", &["APS", "Algérie Presse Service", "Algeria Press Service"], "DZ"),
    agency("Anadolu Ajansı", "AA", &["AA", "Anadolu", "Anadolu Agency", "Anadolu Ajansı", "Agence Anadolu", "Anadolu Agentur"], "TR"),
    agency("Andorran News Agency", "ANA", &["ANA"], "AD"),
    agency("Antara", "Antara", &["Antara", "ANTARA News"], "ID"),
    agency("Armenpress", "Armenpress", &["Armenpress", "Արմենպրես"], "AM"),
    agency("Asian News International", "ANI", &["ANI"], "IN"),
    agency("Associated Press", "AP", &["AP", "ap", "Associated Press", "The Associated Press", "АП", "أ ب", "美联社", "AP通信"], "US"),
    agency("Associated Press of Pakistan", "APP", &["APP"], "PK"),
    agency("Athens-Macedonian News Agency", "ANA-MPA", &["ANA MPA", "AMNA", "ΑΠΕ ΜΠΕ", "ΑΠΕ"], "GR"),
    agency("Australian Associated Press", "AAP", &["AAP", "Australian Associated Press"], "AU"),
    agency("Austria Presse Agentur", "APA", &["APA", "apa", "Austria Presse Agentur"], "AT"),
    agency("Azerbaijan State News Agency", "AZERTAC", &["AZERTAC", "AzerTAc", "Azərtac"], "AZ"),
    agency("Azeri-Press Agency", "APA", &["APA"], "AZ"),
    agency("BETA", "Beta", &["Agencija Beta", "Beta News Agency"], "RS"),
    agency("BTA", "BTA", &["BTA", "БТА"], "BG"),
    agency("Bahrain News Agency", "BNA", &["BNA"], "BH"),
    agency("Bakhtar News Agency", "BNA", &["BNA", "Bakhtar"], "AF"),
    agency("Baltic News Service", "BNS", &["BNS"], "LT"),
    agency("Bangladesh Sangbad Sangstha", "BSS", &["BSS"], "BD"),
    agency("BelTA", "BelTA", &["BelTA", "БелТА"], "BY"),
    agency("Belga", "Belga", &["Belga", "Agence Belga"], "BE"),
    agency("Bernama", "Bernama", &["Bernama"], "MY"),
    agency("Bloomberg", "Bloomberg", &["Bloomberg", "Bloomberg News"], "US"),
    agency("Business Wire", "Business Wire", &["Business Wire", "BUSINESS WIRE"], "US"),
    agency("CNS", "CNS", &["Catholic News Service"], "US"),
    agency("CTK", "ČTK", &["ČTK", "CTK", "čtk"], "CZ"),
    agency("Canadian Press", "CP", &["CP", "The Canadian Press", "Canadian Press", "La Presse canadienne", "Presse canadienne", "PC"], "CA"),
    agency("Caribbean Media Corporation", "CMC", &["CMC"], "BB"),
    agency("Catalan News Agency", "ACN", &["ACN"], "ES"),
    agency("Catholic News Agency", "CNA", &["CNA"], "US"),
    agency("Central News Agency", "CNA", &["CNA", "中央社"], "TW"),
    agency("China News Service", "CNS", &["CNS", "中新社", "中新网", "中国新闻社"], "CN"),
    agency("Cihan", "Cihan", &["Cihan Haber Ajansı", "Cihan"], "TR"),
    agency("Colpisa", "Colpisa", &["Colpisa"], "ES"),
    agency("Cuban News Agency", "ACN", &["ACN", "Agencia Cubana de Noticias"], "CU"),
    agency("Cyprus News Agency", "CNA", &["CNA", "KYPE", "ΚΥΠΕ"], "CY"),
    agency("Demirören Haber Ajansı", "DHA", &["DHA", "Demirören Haber Ajansı"], "TR"),
    agency("Deutsche Presse-Agentur", "dpa", &["dpa", "DPA", "Deutsche Presse Agentur", "dpa infocom", "dpa infografik", "dpa tmn", "dpa lno", "德新社"], "DE"),
    agency("Dire", "Dire", &["Agenzia Dire", "DIRE"], "IT"),
    agency("Dow Jones Newswires", "Dow Jones", &["Dow Jones", "Dow Jones Newswires"], "US"),
    agency("ELTA", "ELTA", &["ELTA"], "LT"),
    agency("Emirates News Agency", "WAM", &["WAM", "وام"], "AE"),
    agency("Eritrean News Agency", "ERINA", &["ERINA", "Shabait"], "ER"),
    agency("Ethiopian News Agency", "ENA", &["ENA"], "ET"),
    agency("Europa Press", "Europa Press", &["Europa Press", "EUROPA PRESS", "EP"], "ES"),
    agency("Evangelischer Pressedienst", "epd", &["epd", "EPD", "epdÖ", "Evangelischer Pressedienst"], "DE"),
    agency("FARS", "Fars", &["Fars News Agency", "Fars News", "FNA", "فارس"], "IR"),
    agency("FENA", "FENA", &["FENA"], "BA"),
    agency("Fides", "Fides", &["Agenzia Fides", "Fides"], "VA"),
    agency("Finnish News Agency", "STT", &["STT"], "FI"),
    agency("Folhapress", "Folhapress", &["Folhapress"], "BR"),
    agency("Ghana News Agency", "GNA", &["GNA"], "GH"),
    agency("GlobeNewswire", "GlobeNewswire", &["GlobeNewswire", "GLOBE NEWSWIRE"], "US"),
    agency("Haiti Press Network", "HPN", &["HPN"], "HT"),
    agency("Hina", "Hina", &["Hina", "HINA"], "HR"),
    agency("I.Media", "I.Media", &["I Media", "cath ch", "kath ch"], "CH"),
    agency("IANS", "IANS", &["IANS", "Indo Asian News Service", "आईएएनएस"], "IN"),
    agency("IRNA", "IRNA", &["IRNA", "ایرنا"], "IR"),
    agency("ISNA", "ISNA", &["ISNA", "ایسنا"], "IR"),
    agency("ITAR-TASS", "TASS", &["TASS", "ТАСС", "ITAR TASS", "ИТАР ТАСС"], "RU"),
    agency("Ihlas Haber Ajansı", "İHA", &["İHA", "IHA", "İhlas Haber Ajansı"], "TR"),
    agency("Inter Press Service", "IPS", &["IPS", "Inter Press Service"], "IT"),
    agency("Interfax", "Interfax", &["Interfax", "Интерфакс"], "RU"),
    agency("Interfax-Ukraine", "Interfax-Ukraine", &["Interfax Ukraine", "Интерфакс Украина", "Інтерфакс Україна"], "UA"),
    agency("Iraqi News Agency", "INA", &["INA", "واع"], "IQ"),
    agency("Italpress", "Italpress", &["Italpress"], "IT"),
    agency("Jamaica Information Service", "JIS", &["JIS"], "JM"),
    agency("Jana", "JANA", &["JANA"], "LY"),
    agency("Jewish Telegraphic Agency", "JTA", &["JTA", "Jewish Telegraphic Agency"], "US"),
    agency("Jiji Press", "Jiji", &["Jiji", "Jiji Press", "時事", "時事通信"], "JP"),
    agency("KUNA", "KUNA", &["KUNA", "كونا"], "KW"),
    agency("Kabar", "Kabar", &["Кабар", "Kabar News Agency"], "KG"),
    agency("Kaiser Health News", "KHN", &["KHN", "Kaiser Health News", "KFF Health News"], "US"),
    agency("Katholische Nachrichten-Agentur", "KNA", &["KNA", "kna", "Katholische Nachrichten Agentur"], "DE"),
    agency("Kazinform", "Kazinform", &["Kazinform", "Казинформ", "ҚазАқпарат"], "KZ"),
    agency("Kenya News Agency", "KNA", &["KNA"], "KE"),
    agency("Keystone-SDA", "Keystone-SDA", &["Keystone SDA", "Keystone ATS"], "CH"),
    agency("Khovar", "Khovar", &["Khovar", "Ховар"], "TJ"),
    agency("Korean Central News Agency", "KCNA", &["KCNA", "조선중앙통신"], "KP"),
    agency("Kyodo News", "Kyodo", &["Kyodo", "Kyodo News", "共同", "共同通信", "共同社"], "JP"),
    agency("LETA", "LETA", &["LETA"], "LV"),
    agency("LaPresse", "LaPresse", &["LaPresse"], "IT"),
    agency("Lankapuvath", "Lankapuvath", &["Lankapuvath"], "LK"),
    agency("Lao News Agency", "KPL", &["KPL"], "LA"),
    agency("Libyan News Agency", "LANA", &["LANA", "وال"], "LY"),
    agency("MENA", "MENA", &["MENA", "Middle East News Agency", "أ ش أ"], "EG"),
    agency("MIA", "MIA", &["MIA", "МИА"], "MK"),
    agency("MTI", "MTI", &["MTI"], "HU"),
    agency("Makfax", "Makfax", &["Makfax"], "MK"),
    agency("Malawi News Agency", "MANA", &["MANA"], "MW"),
    agency("Mediafax", "Mediafax", &["Mediafax"], "RO"),
    agency("Mehr News Agency", "Mehr", &["Mehr News Agency", "MNA"], "IR"),
    agency("Moldpres", "Moldpres", &["Moldpres"], "MD"),
    agency("Montsame", "Montsame", &["Montsame", "МОНЦАМЭ"], "MN"),
    agency("Myanmar News Agency", "MNA", &["MNA"], "MM"),
    agency("Namibia Press Agency", "NAMPA", &["NAMPA", "Nampa"], "NA"),
    agency("News Agency of Nigeria", "NAN", &["NAN", "News Agency of Nigeria"], "NG"),
    agency("News1", "News1", &["News1", "뉴스1"], "KR"),
    agency("Newsfile", "Newsfile", &["Newsfile", "Newsfile Corp"], "CA"),
    agency("Newsis", "Newsis", &["Newsis", "뉴시스"], "KR"),
    agency("Norsk Telegrambyrå", "NTB", &["NTB", "ntb", "Norsk Telegrambyrå"], "NO"),
    agency("Noticias Argentinas", "NA", &["Noticias Argentinas"], "AR"),
    agency("Notimex", "Notimex", &["Notimex"], "MX"),
    agency("Nova", "Nova", &["Agenzia Nova"], "IT"),
    agency("Novosti", "RIA Novosti", &["RIA Novosti", "РИА Новости", "Ria Novosti"], "RU"),
    agency("OTS", "ots", &["ots", "OTS", "news aktuell"], "DE"),
    agency("Oman News Agency", "ONA", &["ONA", "العمانية"], "OM"),
    agency("PRNewswire", "PRNewswire", &["PRNewswire", "PR Newswire"], "US"),
    agency("Pacnews", "PACNEWS", &["PACNEWS"], "FJ"),
    agency("Pajhwok Afghan News", "Pajhwok", &["Pajhwok", "Pajhwok Afghan News"], "AF"),
    agency("Palestinian News Agency", "WAFA", &["WAFA", "وفا"], "PS"),
    agency("Panapress", "PANA", &["PANA", "Panapress", "Panafrican News Agency"], "SN"),
    agency("Petra", "Petra", &["Petra News Agency", "بترا"], "JO"),
    agency("Philippine News Agency", "PNA", &["PNA"], "PH"),
    agency("Polska Agencja Prasowa", "PAP", &["PAP", "pap", "Polska Agencja Prasowa"], "PL"),
    agency("Prensa Latina", "Prensa Latina", &["Prensa Latina", "PL"], "CU"),
    agency("Press Agency of the Holy See", "VIS", &["Vatican Information Service"], "VA"),
    agency("Press Association", "PA", &["PA", "PA Media", "Press Association"], "GB"),
    agency("Press Information Bureau", "PIB", &["PIB"], "IN"),
    agency("Press Trust of India", "PTI", &["PTI", "Press Trust of India", "भाषा", "पीटीआई"], "IN"),
    agency("Pressenza", "Pressenza", &["Pressenza"], "IT"),
    agency("Pressetext", "pressetext", &["pressetext", "pte"], "AT"),
    agency("QMI Agency", "QMI", &["Agence QMI", "QMI Agency", "QMI"], "CA"),
    agency("Qatar News Agency", "QNA", &["QNA", "قنا"], "QA"),
    agency("Rador", "Rador", &["Rador"], "RO"),
    agency("Rastriya Samachar Samiti", "RSS", &["Rastriya Samachar Samiti", "रासस"], "NP"),
    agency("Reuters", "Reuters", &["Reuters", "Thomson Reuters", "Reuters Health", "rtr", "RTR", "Рейтер", "Ройтерс", "رويترز", "路透社", "ロイター", "로이터"], "GB"),
    agency("Ritzaus Bureau", "Ritzau", &["Ritzau", "Ritzaus Bureau", "ritzau"], "DK"),
    agency("Rosbalt", "Rosbalt", &["Rosbalt", "Росбалт"], "RU"),
    agency("Rossiya Segodnya", "Sputnik", &["Sputnik", "Sputniknews"], "RU"),
    agency("Ruptly", "Ruptly", &["Ruptly"], "RU"),
    agency("Rwanda News Agency", "RNA", &["Rwanda News Agency", "ARI RNA"], "RW"),
    agency("SANA", "SANA", &["SANA", "سانا"], "SY"),
    agency("SID", "SID", &["SID", "sid", "Sport Informations Dienst"], "DE"),
    agency("SITA", "SITA", &["SITA"], "SK"),
    agency("Saba", "Saba", &["Saba News", "سبأ"], "YE"),
    agency("Saudi Press Agency", "SPA", &["SPA", "واس"], "SA"),
    agency("Schweizerische Depeschenagentur", "SDA", &["SDA", "sda"], "CH"),
    agency("Servimedia", "Servimedia", &["Servimedia"], "ES"),
    agency("Sierra Leone News Agency", "SLENA", &["SLENA"], "SL"),
    agency("Slovenska tiskovna agencija", "STA", &["STA"], "SI"),
    agency("Somali National News Agency", "SONNA", &["SONNA"], "SO"),
    agency("South African Press Association", "SAPA", &["SAPA", "Sapa"], "ZA"),
    agency("Sudan News Agency", "SUNA", &["SUNA", "سونا"], "SD"),
    agency("TASR", "TASR", &["TASR"], "SK"),
    agency("Tanjug", "Tanjug", &["Tanjug", "Танјуг"], "RS"),
    agency("Tasnim", "Tasnim", &["Tasnim", "Tasnim News Agency", "تسنیم"], "IR"),
    agency("Teleborsa", "Teleborsa", &["Teleborsa"], "IT"),
    agency("Thai News Agency", "TNA", &["TNA"], "TH"),
    agency("Tidningarnas Telegrambyrå", "TT", &["TT", "Tidningarnas Telegrambyrå"], "SE"),
    agency("Trend News Agency", "Trend", &["Trend News Agency"], "AZ"),
    agency("Tribune News Service", "TNS", &["TNS", "Tribune News Service", "Tribune Content Agency"], "US"),
    agency("Tunis Afrique Presse", "TAP", &["TAP", "Tunis Afrique Presse", "وات"], "TN"),
    agency("Turan", "Turan", &["Turan News Agency"], "AZ"),
    agency("Télam", "Télam", &["Télam", "Telam"], "AR"),
    agency("Ukrainian Independent Information Agency", "UNIAN", &["UNIAN", "УНІАН", "УНИАН"], "UA"),
    agency("Ukrainian National News", "UNN", &["УНН", "UNN"], "UA"),
    agency("Ukrinform", "Ukrinform", &["Ukrinform", "Укрінформ", "Укринформ"], "UA"),
    agency("United News of Bangladesh", "UNB", &["UNB"], "BD"),
    agency("United News of India", "UNI", &["UNI"], "IN"),
    agency("United Press International", "UPI", &["UPI", "United Press International"], "US"),
    agency("Uzbekistan National News Agency", "UzA", &["UzA", "УзА"], "UZ"),
    agency("Vietnam News Agency", "VNA", &["VNA", "TTXVN"], "VN"),
    agency("Viory", "Viory", &["Viory"], "AE"),
    agency("Xinhua", "Xinhua", &["Xinhua", "Xinhua News Agency", "新华社", "新華社", "Chine nouvelle", "신화통신", "شينخوا"], "CN"),
    agency("Yonhap", "Yonhap", &["Yonhap", "Yonhap News", "연합뉴스", "聯合", "联合"], "KR"),
    agency("Zambia News and Information Services", "ZANIS", &["ZANIS"], "ZM"),
    agency("Zenit", "ZENIT", &["ZENIT"], "VA"),
    agency("Ziana", "New Ziana", &["New Ziana", "ZIANA"], "ZW"),
    agency("askanews", "askanews", &["askanews"], "IT"),
    agency("dapd", "dapd", &["dapd", "ddp"], "DE"),
    agency("dpa-AFX", "dpa-AFX", &["dpa AFX"], "DE"),
    agency("dts Nachrichtenagentur", "dts", &["dts", "dts Nachrichtenagentur"], "DE"),
    agency("kathpress", "Kathpress", &["Kathpress", "KAP"], "AT"),
    agency("mid", "mid", &["Motor Informations Dienst"], "DE"),
    agency("spot on news", "spot", &["spot", "spot on news"], "DE"),
    agency("ČIA", "ČIA", &["ČIA"], "CZ"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(form: &str, expected: Option<&str>) {
        let found = agency_at(&words_of(form)).map(|(agency, _)| agency.short);
        assert_eq!(found, expected, "{form}");
    }

    #[test]
    fn agencies_are_sorted_and_many() {
        assert!(AGENCIES.windows(2).all(|pair| pair[0].name < pair[1].name));
        assert!(AGENCIES.len() >= 120);
    }

    #[test]
    fn finds_an_agency_by_its_forms() {
        check("AFP", Some("AFP"));
        check("Agence France-Presse", Some("AFP"));
        check("BELGA", Some("Belga"));
        check("dpa-AFX", Some("dpa-AFX"));
        check("新华社", Some("Xinhua"));
    }

    #[test]
    fn short_forms_keep_their_case() {
        check("map", None);
        check("MAP", Some("MAP"));
        check("tt", None);
    }
}
