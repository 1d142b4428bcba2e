//! Holds the places that datelines name alone: capitals and big cities, as several languages write
//! them, and the countries and states that follow smaller ones.
//!
//! In lower case, sorted by byte. Not a gazetteer: a dateline with an agency needs no place from here.

/// Is `place` (in any case) a city that datelines name without its country?
pub(crate) fn is_city(place: &str) -> bool {
    CITIES.binary_search(&place.to_lowercase().as_str()).is_ok()
}

/// Is `name` (in any case) a country or state as it follows a city in a dateline?
pub(crate) fn is_region(name: &str) -> bool {
    REGIONS.binary_search(&name.to_lowercase().as_str()).is_ok()
}

#[rustfmt::skip]
static CITIES: &[&str] = &[
    "abidjan", "abou dhabi", "abu dhabi", "abuja", "accra", "addis ababa", "addis abeba", "aden",
    "aix-en-provence", "ajaccio", "albany", "albuquerque", "alep", "aleppo", "alexandria", "alger",
    "algiers", "almaty", "amman", "amsterdam", "anchorage", "ankara", "antananarivo", "antwerp",
    "antwerpen", "anvers", "apia", "arlington", "ashgabat", "asmara", "astana", "asunción", "atenas",
    "athen", "athens", "athènes", "atlanta", "atlantic city", "auckland", "augusta", "austin", "bagdad",
    "baghdad", "bakou", "baku", "bali", "baltimore", "bamako", "banda aceh", "bandung", "bangalore",
    "bangkok", "bangui", "banjul", "barcelona", "barcelone", "basel", "basra", "beijing", "beirut",
    "belfast", "belgrad", "belgrade", "belo horizonte", "belém", "bengaluru", "benghazi", "berlin", "bern",
    "berne", "bethlehem", "beyrouth", "birmingham", "bischkek", "bishkek", "bissau", "bloemfontein",
    "bogota", "bogotá", "boise", "bologna", "bombay", "bonn", "bordeaux", "boston", "brasilia", "brasília",
    "bratislava", "brazzaville", "bremen", "brest", "bridgetown", "brisbane", "bristol", "bruselas",
    "brussel", "brussels", "bruxelles", "brüssel", "bucarest", "bucharest", "budapest", "buenos aires",
    "buffalo", "bujumbura", "bukarest", "bukavu", "bâle", "cairo", "calais", "calcutta", "calgary", "cali",
    "cambridge", "canberra", "cancún", "cannes", "cape canaveral", "cape town", "caracas", "cardiff",
    "casablanca", "chandigarh", "charlotte", "charlottesville", "chennai", "chicago", "chisinau",
    "chişinău", "christchurch", "cincinnati", "cité du vatican", "ciudad de mexico", "ciudad de méxico",
    "ciudad juárez", "cleveland", "cologne", "colombo", "columbus", "conakry", "copenhagen", "copenhague",
    "cotonou", "cracow", "curitiba", "córdoba", "dacca", "dakar", "dallas", "damas", "damascus",
    "damaskus", "dar es salaam", "darwin", "davos", "dayton", "delhi", "den haag", "denpasar", "denver",
    "des moines", "detroit", "dhaka", "diyarbakır", "djakarta", "djibouti", "dodoma", "doha", "donetsk",
    "dortmund", "douala", "dresden", "dubai", "dubaï", "dublin", "durban", "dushanbe", "düsseldorf",
    "edinburgh", "edmonton", "el cairo", "el paso", "erevan", "essen", "florence", "fort lauderdale",
    "fort worth", "fortaleza", "francfort", "frankfurt", "frankfurt/main", "freetown", "fresno", "fukuoka",
    "fukushima", "gaborone", "gaza", "gaza city", "gdańsk", "geneva", "genf", "genève", "georgetown",
    "ginebra", "glasgow", "goma", "gothenburg", "grenoble", "guadalajara", "guangzhou", "guantánamo",
    "guatemala", "guatemala city", "guayaquil", "göteborg", "hambourg", "hamburg", "hamilton", "hannover",
    "hanoi", "hanoï", "harare", "harrisburg", "hartford", "havana", "helsinki", "hiroshima",
    "ho chi minh city", "hong kong", "hongkong", "honiara", "honolulu", "houston", "hyderabad",
    "indianapolis", "innsbruck", "islamabad", "istanbul", "izmir", "i̇stanbul", "i̇zmir", "jackson",
    "jacksonville", "jaipur", "jakarta", "jeddah", "jerusalem", "jerusalén", "johannesburg", "juba",
    "jérusalem", "kaboul", "kabul", "kairo", "kampala", "kano", "kansas city", "karachi", "kathmandu",
    "katmandou", "kharkiv", "khartoum", "kherson", "kiel", "kiev", "kigali", "kingston", "kinshasa",
    "kolkata", "kopenhagen", "kraków", "kuala lumpur", "kuwait city", "kyiv", "kyoto", "köln", "københavn",
    "la habana", "la havane", "la haya", "la haye", "la mecque", "la paz", "lagos", "lahore", "las vegas",
    "lausanne", "laâyoune", "le caire", "le cap", "leeds", "leipzig", "lens", "león", "libreville",
    "lille", "lilongwe", "lima", "lisboa", "lisbon", "lisbonne", "lissabon", "little rock", "liverpool",
    "ljubljana", "lomé", "london", "londra", "londres", "los angeles", "louisville", "luanda", "lucknow",
    "lusaka", "luxembourg", "luxemburg", "lviv", "lyon", "madison", "madrid", "mailand", "makassar",
    "malabo", "malé", "managua", "manama", "manaus", "manchester", "manila", "manille", "maputo",
    "mar del plata", "marrakech", "marseille", "mascate", "maseru", "mbabane", "mecca", "medan",
    "medellín", "melbourne", "memphis", "metz", "mexico", "mexico city", "miami", "miami beach", "milan",
    "milano", "milwaukee", "minneapolis", "minsk", "mogadiscio", "mogadishu", "mombasa", "monaco",
    "monrovia", "monterrey", "montevideo", "montgomery", "montpellier", "montreal", "montréal", "moroni",
    "mosca", "moscou", "moscow", "moscú", "moskau", "moskva", "mossoul", "mosul", "mumbai", "munich",
    "muscat", "méxico", "múnich", "münchen", "n'djamena", "n'djaména", "nablus", "nairobi", "nancy",
    "nantes", "naples", "napoli", "nashville", "nassau", "ndjamena", "new delhi", "new haven",
    "new orleans", "new york", "newark", "niamey", "nice", "nicosia", "nicosie", "norfolk", "nouakchott",
    "nouméa", "nouvelle-orléans", "novossibirsk", "nueva delhi", "nueva york", "nürnberg", "oakland",
    "odesa", "odessa", "oklahoma city", "omaha", "orlando", "osaka", "oslo", "ottawa", "ouagadougou",
    "oxford", "palermo", "palma", "palo alto", "panama", "panama city", "panamá", "papeete", "paramaribo",
    "parigi", "paris", "parís", "pasadena", "peking", "pekín", "perth", "peshawar", "philadelphia",
    "phnom penh", "phoenix", "pittsburgh", "podgorica", "pointe-à-pitre", "port louis", "port moresby",
    "port of spain", "port-au-prince", "portland", "porto", "porto alegre", "porto-novo", "potsdam",
    "prag", "praga", "prague", "praha", "praia", "pretoria", "pristina", "prétoria", "pyongyang", "pékin",
    "quebec city", "quito", "québec", "rabat", "raleigh", "ramallah", "rangoon", "rangún", "recife",
    "reims", "rennes", "reykjavik", "reykjavík", "riad", "richmond", "riga", "rio", "rio de janeiro",
    "riyadh", "rom", "roma", "rome", "rosario", "rotterdam", "ryad", "sacramento", "saint-denis",
    "saint-louis", "saint-pétersbourg", "salem", "salt lake city", "salvador", "salzburg", "san antonio",
    "san diego", "san francisco", "san jose", "san josé", "san juan", "san pedro sula", "san salvador",
    "sanaa", "santa cruz", "santa fe", "santiago", "santiago de chile", "santo domingo", "sao paulo",
    "sarajevo", "seattle", "semarang", "seoul", "sevilla", "seúl", "shanghai", "sharm el-sheikh",
    "shenzhen", "singapore", "singapour", "singapur", "skopje", "sofia", "sotchi", "spokane",
    "springfield", "srinagar", "st. louis", "st. paul", "st. petersburg", "stockholm", "strasbourg",
    "straßburg", "stuttgart", "sucre", "surabaya", "suva", "sydney", "são paulo", "séoul", "séville",
    "tachkent", "taipei", "tallahassee", "tallinn", "tampa", "tashkent", "taïpei", "tbilisi", "tbilissi",
    "tegucigalpa", "teheran", "teherán", "tehran", "tel aviv", "tel-aviv", "the hague", "thessaloniki",
    "tijuana", "tirana", "tokio", "tokyo", "topeka", "torino", "toronto", "toulouse", "trenton", "tripoli",
    "trípoli", "tucson", "tulsa", "tunis", "turin", "téhéran", "túnez", "ulaanbaatar", "ulm", "utrecht",
    "vaduz", "valencia", "valletta", "valparaíso", "vancouver", "varanasi", "varsovie", "vatican city",
    "vaticano", "venezia", "venice", "venise", "victoria", "viena", "vienna", "vienne", "vientiane",
    "vilnius", "vladivostok", "warsaw", "warschau", "warszawa", "washington", "waszyngton", "wellington",
    "wien", "wiesbaden", "windhoek", "winnipeg", "yamoussoukro", "yangon", "yaounde", "yaoundé", "yerevan",
    "yogyakarta", "zagreb", "zaporijjia", "zurich", "zürich", "астана", "берлин", "брюссель", "вашингтон",
    "киев", "київ", "лондон", "львів", "минск", "москва", "одеса", "париж", "санкт-петербург", "харків",
    "أبوظبي", "الجزائر", "الخرطوم", "الدوحة", "الرباط", "الرياض", "القاهرة", "القدس", "الكويت", "المنامة",
    "باريس", "بغداد", "بيروت", "تونس", "دبي", "دمشق", "صنعاء", "طرابلس", "عمان", "غزة", "لندن", "مسقط",
    "واشنطن", "जयपुर", "नई दिल्ली", "पटना", "भोपाल", "मुंबई", "लखनऊ", "ソウル", "ニューヨーク", "パリ", "ベルリン",
    "モスクワ", "ロンドン", "ワシントン", "上海", "东京", "伦敦", "北京", "华盛顿", "南京", "台北", "大阪", "天津", "巴黎", "广州", "成都", "杭州",
    "東京", "柏林", "武汉", "深圳", "紐約", "纽约", "莫斯科", "華盛頓", "西安", "重庆", "首尔", "香港", "도쿄", "베이징", "부산", "서울",
    "세종", "워싱턴",];

#[rustfmt::skip]
static REGIONS: &[&str] = &[
    "afghanistan", "ala.", "alaska", "albania", "alberta", "alemania", "algeria", "allemagne", "angola",
    "argentina", "ariz.", "arizona", "ark.", "arkansas", "armenia", "australia", "austria", "azerbaijan",
    "b.c.", "bahamas", "bahrain", "bangladesh", "barbados", "belarus", "belgium", "belize", "benin",
    "bolivia", "bosnia", "botswana", "brasil", "brazil", "british columbia", "bulacan", "bulgaria",
    "burkina faso", "burundi", "bénin", "calif.", "california", "cambodia", "cameroon", "cameroun",
    "canada", "canadá", "chad", "chile", "china", "colo.", "colombia", "colorado", "congo", "conn.",
    "connecticut", "costa rica", "croatia", "cuba", "cyprus", "czech republic", "d.c.", "del.", "delaware",
    "denmark", "dominican republic", "ecuador", "eeuu", "egypt", "el salvador", "england", "eritrea",
    "españa", "estados unidos", "estonia", "ethiopia", "finland", "fla.", "florida", "france", "francia",
    "ga.", "gabon", "gaza strip", "georgia", "germany", "ghana", "greece", "grèce", "guatemala", "guinea",
    "guinée", "guyana", "haiti", "hawaii", "haïti", "honduras", "hungary", "iceland", "idaho", "ill.",
    "illinois", "ind.", "india", "indiana", "indonesia", "iowa", "irak", "iran", "iraq", "ireland",
    "israel", "israël", "italia", "italie", "italy", "ivory coast", "jamaica", "japan", "japon", "jordan",
    "kan.", "kansas", "kazakhstan", "kentucky", "kenya", "kosovo", "kuwait", "ky.", "kyrgyzstan", "la.",
    "laos", "latvia", "lebanon", "liban", "liberia", "libya", "libye", "lithuania", "louisiana",
    "madagascar", "maine", "malawi", "malaysia", "mali", "malta", "manitoba", "maroc", "maryland", "mass.",
    "massachusetts", "mauritania", "md.", "mexico", "mexique", "mich.", "michigan", "minn.", "minnesota",
    "miss.", "mississippi", "missouri", "mo.", "moldova", "mongolia", "mont.", "montana", "montenegro",
    "morocco", "mozambique", "myanmar", "méxico", "n.c.", "n.d.", "n.h.", "n.j.", "n.m.", "n.y.",
    "namibia", "neb.", "nebraska", "nepal", "netherlands", "nev.", "nevada", "new hampshire", "new jersey",
    "new mexico", "new zealand", "nicaragua", "niger", "nigeria", "north carolina", "north dakota",
    "north korea", "north macedonia", "northern ireland", "norway", "nova scotia", "ohio", "okla.",
    "oklahoma", "oman", "ont.", "ontario", "ore.", "oregon", "pa.", "pakistan", "panama", "paraguay",
    "pennsylvania", "peru", "perú", "philippines", "poland", "pologne", "portugal", "puerto rico", "qatar",
    "que.", "r.i.", "república dominicana", "rhode island", "romania", "russia", "russie", "rwanda",
    "s.c.", "s.d.", "saskatchewan", "saudi arabia", "scotland", "senegal", "serbia", "sierra leone",
    "slovakia", "slovenia", "somalia", "somalie", "south africa", "south carolina", "south dakota",
    "south korea", "south sudan", "spain", "sri lanka", "sudan", "suisse", "sweden", "switzerland",
    "syria", "syrie", "sénégal", "taiwan", "tajikistan", "tanzania", "tchad", "tenn.", "tennessee",
    "texas", "thailand", "togo", "trinidad", "tunisia", "tunisie", "turkey", "turquie", "türkiye",
    "uganda", "ukraine", "united arab emirates", "uruguay", "utah", "uzbekistan", "va.", "venezuela",
    "vermont", "vietnam", "virginia", "vt.", "w.va.", "wales", "wash.", "west bank", "wis.", "wisconsin",
    "wyo.", "wyoming", "yemen", "zambia", "zimbabwe", "états-unis",];

#[cfg(test)]
mod tests {
    use super::*;

    fn is_sorted(words: &[&str]) -> bool {
        words.windows(2).all(|pair| pair[0] < pair[1])
    }

    #[test]
    fn tables_are_sorted() {
        assert!(is_sorted(CITIES));
        assert!(is_sorted(REGIONS));
    }

    #[test]
    fn finds_in_any_case() {
        assert!(is_city("NIAMEY") && is_city("Los Angeles") && is_region("Ky."));
        assert!(!is_city("VIDEO") && !is_region("Monday"));
    }
}
