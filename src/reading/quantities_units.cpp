#include "reading/quantities_units.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace communique::reading {
namespace {

using Words = std::unordered_set<std::string_view>;
using Table = std::unordered_map<std::string_view, std::string_view>;

bool has(const Words& words, std::string_view low) { return words.count(low) != 0; }

std::string_view look_up(const Table& table, std::string_view low) {
  const auto found = table.find(low);
  return found == table.end() ? std::string_view{} : found->second;
}

/// Plurals that English makes without s, and what each is in the singular.
const Table& irregular_plurals() {
  static const Table table = {{"people", "people"},
                              {"aircraft", "aircraft"},
                              {"men", "man"},
                              {"women", "woman"},
                              {"children", "child"},
                              {"troops", "troop"},
                              {"personnel", "personnel"},
                              {"staff", "staff"},
                              {"police", "police"},
                              {"cattle", "cattle"},
                              {"sheep", "sheep"},
                              {"fish", "fish"},
                              {"feet", "foot"},
                              {"servicemen", "serviceman"},
                              {"policemen", "policeman"},
                              {"gunmen", "gunman"},
                              {"fishermen", "fisherman"},
                              {"businessmen", "businessman"},
                              {"spacecraft", "spacecraft"},
                              {"hovercraft", "hovercraft"},
                              {"lives", "life"},
                              {"wives", "wife"},
                              {"knives", "knife"},
                              {"mice", "mouse"},
                              {"teeth", "tooth"},
                              {"criteria", "criterion"},
                              {"dead", "dead"},
                              {"injured", "injured"},
                              {"wounded", "wounded"},
                              {"missing", "missing"},
                              {"dwt", "dwt"},
                              {"congressmen", "congressman"},
                              {"salmon", "salmon"},
                              {"livestock", "livestock"},
                              {"head", "head"},
                              {"offspring", "offspring"},
                              {"headquarters", "headquarters"},
                              {"series", "series"},
                              {"species", "species"},
                              {"crossroads", "crossroads"},
                              {"crew", "crew"},
                              {"watercraft", "watercraft"},
                              {"clergy", "clergy"},
                              {"youth", "youth"},
                              {"halves", "half"},
                              {"shelves", "shelf"},
                              {"wolves", "wolf"},
                              {"loaves", "loaf"},
                              {"referenda", "referendum"},
                              {"data", "data"},
                              {"media", "media"},
                              {"craft", "craft"},
                              {"infantry", "infantry"},
                              {"cavalry", "cavalry"},
                              {"seamen", "seaman"},
                              {"airmen", "airman"},
                              {"horsemen", "horseman"},
                              {"spokesmen", "spokesman"},
                              {"crewmen", "crewman"},
                              {"militia", "militia"}};
  return table;
}

}  // namespace

bool numbers_a_thing(std::string_view low) {
  static const Words words = {
      "resolution", "resolutions", "article",    "articles",     "section",    "sections",  "flight",
      "no",         "nos",         "number",     "chapter",      "chapters",   "route",     "highway",
      "room",       "page",        "pages",      "paragraph",    "annex",      "boeing",    "airbus",
      "phase",      "stage",       "round",      "level",        "category",   "version",   "channel",
      "line",       "grade",       "class",      "type",         "model",      "block",     "zone",
      "track",      "act",         "volume",     "vol",          "part",       "item",      "order",
      "decree",     "law",         "bill",       "case",         "division",   "squadron",  "regiment",
      "brigade",    "apollo",      "soyuz",      "verse",        "psalm",      "protocol",  "convention",
      "appendix",   "figure",      "table",      "platform",     "gate",       "pier",      "berth",
      "bus",        "train",       "interstate", "directive",    "regulation", "circular",  "proposition",
      "amendment",  "clause",      "schedule",   "box",          "tel",        "telephone", "phone",
      "fax",        "p",           "pp",         "issue",        "docket",     "unit",      "battalion",
      "company",    "suite",       "floor",      "step",         "rule",       "point",     "terminal",
      "tower",      "area",        "district",   "ward",         "sector",     "lot",       "plot",
      "paragraphs", "clauses",     "chapters",   "bulletin",     "file",       "form",      "codename",
      "code",       "port",        "serial",     "registration", "document",   "group",     "freeway",
      "motorway",   "exit",        "mark",       "mk",           "taipei",     "isbn",      "local",
      "lodge",      "precinct"};
  return has(words, low);
}

bool is_counted_noun(std::string_view low) {
  static const Words words = {
      "soldiers",   "troops",    "people",       "men",        "women",         "children",   "workers",
      "refugees",   "tonnes",    "tons",         "hectares",   "acres",         "students",   "civilians",
      "fighters",   "members",   "guests",       "delegates",  "police",        "policemen",  "officers",
      "personnel",  "prisoners", "victims",      "migrants",   "villages",      "houses",     "homes",
      "jobs",       "megawatts", "participants", "protesters", "demonstrators", "residents",  "families",
      "households", "visitors",  "passengers",   "cattle",     "sheep",         "degrees",    "calories",
      "barrels",    "vehicles",  "ships",        "aircraft",   "tanks",         "missiles",   "words",
      "seats",      "votes",     "copies",       "rounds",     "voters",        "employees",  "settlers",
      "farmers",    "fishermen", "others",       "gmt",        "hours",         "hrs",        "pages",
      "points",     "shares",    "units",        "cases",      "deaths",        "casualties", "inhabitants",
      "servicemen", "marines",   "sailors",      "doctors",    "nurses",        "teachers",   "pupils",
      "rebels",     "militants", "troop",        "strong",     "dead",          "injured",    "wounded",
      "signatures", "schools",   "patients",     "drones",     "trees"};
  return has(words, low) || !time_unit(low).empty() || (!measure_unit(low).empty() && low.size() > 1) ||
         !currency_after(low).empty();
}

std::string_view time_unit(std::string_view low) {
  static const Table table = {{"second", "second"},  {"seconds", "second"},  {"minute", "minute"},
                              {"minutes", "minute"}, {"hour", "hour"},       {"hours", "hour"},
                              {"day", "day"},        {"days", "day"},        {"week", "week"},
                              {"weeks", "week"},     {"month", "month"},     {"months", "month"},
                              {"year", "year"},      {"years", "year"},      {"decade", "decade"},
                              {"decades", "decade"}, {"century", "century"}, {"centuries", "century"},
                              {"night", "night"},    {"nights", "night"},    {"fortnights", "fortnight"},
                              {"mins", "minute"},    {"hrs", "hour"},        {"yrs", "year"}};
  return look_up(table, low);
}

std::string_view measure_unit(std::string_view low) {
  static const Table table = {{"km", "km"},
                              {"kms", "km"},
                              {"kilometre", "kilometre"},
                              {"kilometres", "kilometre"},
                              {"kilometer", "kilometer"},
                              {"kilometers", "kilometer"},
                              {"m", "m"},
                              {"metre", "metre"},
                              {"metres", "metre"},
                              {"meter", "meter"},
                              {"meters", "meter"},
                              {"cm", "cm"},
                              {"centimetres", "centimetre"},
                              {"centimetre", "centimetre"},
                              {"centimeters", "centimeter"},
                              {"centimeter", "centimeter"},
                              {"mm", "mm"},
                              {"millimetres", "millimetre"},
                              {"millimeters", "millimeter"},
                              {"mile", "mile"},
                              {"miles", "mile"},
                              {"mi", "mi"},
                              {"ft", "ft"},
                              {"foot", "foot"},
                              {"feet", "foot"},
                              {"inch", "inch"},
                              {"inches", "inch"},
                              {"yard", "yard"},
                              {"yards", "yard"},
                              {"kg", "kg"},
                              {"kgs", "kg"},
                              {"kilogram", "kilogram"},
                              {"kilograms", "kilogram"},
                              {"kilogramme", "kilogramme"},
                              {"kilogrammes", "kilogramme"},
                              {"kilo", "kilo"},
                              {"kilos", "kilo"},
                              {"g", "g"},
                              {"grams", "gram"},
                              {"gram", "gram"},
                              {"tonne", "tonne"},
                              {"tonnes", "tonne"},
                              {"ton", "ton"},
                              {"tons", "ton"},
                              {"lb", "lb"},
                              {"lbs", "lb"},
                              {"ounce", "ounce"},
                              {"ounces", "ounce"},
                              {"oz", "oz"},
                              {"litre", "litre"},
                              {"litres", "litre"},
                              {"liter", "liter"},
                              {"liters", "liter"},
                              {"gallon", "gallon"},
                              {"gallons", "gallon"},
                              {"barrel", "barrel"},
                              {"barrels", "barrel"},
                              {"bpd", "bpd"},
                              {"hectare", "hectare"},
                              {"hectares", "hectare"},
                              {"ha", "ha"},
                              {"acre", "acre"},
                              {"acres", "acre"},
                              {"kmh", "kmh"},
                              {"kph", "kph"},
                              {"mph", "mph"},
                              {"knot", "knot"},
                              {"knots", "knot"},
                              {"degree", "degree"},
                              {"degrees", "degree"},
                              {"mw", "MW"},
                              {"gw", "GW"},
                              {"kw", "kW"},
                              {"gwh", "GWh"},
                              {"mwh", "MWh"},
                              {"kwh", "kWh"},
                              {"twh", "TWh"},
                              {"megawatt", "megawatt"},
                              {"megawatts", "megawatt"},
                              {"gigawatt", "gigawatt"},
                              {"gigawatts", "gigawatt"},
                              {"kilowatts", "kilowatt"},
                              {"terawatt", "terawatt"},
                              {"watts", "watt"},
                              {"kv", "kV"},
                              {"volts", "volt"},
                              {"hz", "Hz"},
                              {"mhz", "MHz"},
                              {"ghz", "GHz"},
                              {"gb", "GB"},
                              {"mb", "MB"},
                              {"tb", "TB"},
                              {"megahertz", "megahertz"},
                              {"gigabytes", "gigabyte"},
                              {"nm", "nm"},
                              {"nanometre", "nanometre"},
                              {"nanometer", "nanometer"},
                              {"nanometres", "nanometre"},
                              {"nanometers", "nanometer"},
                              {"microns", "micron"},
                              {"bcm", "bcm"},
                              {"bcf", "bcf"},
                              {"mcf", "mcf"},
                              {"mcm", "mcm"},
                              {"boe", "boe"},
                              {"mtpa", "mtpa"},
                              {"mwe", "MWe"},
                              {"tcf", "tcf"},
                              {"kt", "kt"},
                              {"mtoe", "mtoe"},
                              {"bps", "basis point"},
                              {"teu", "TEU"},
                              {"teus", "TEU"},
                              {"bushels", "bushel"},
                              {"bushel", "bushel"},
                              {"carat", "carat"},
                              {"carats", "carat"},
                              {"megatons", "megaton"},
                              {"kiloton", "kiloton"},
                              {"kilotons", "kiloton"},
                              {"megaton", "megaton"},
                              {"ppm", "ppm"},
                              {"horsepower", "horsepower"},
                              {"light-years", "light-year"},
                              {"magnitude", "magnitude"},
                              {"cc", "cc"},
                              {"cwt", "cwt"},
                              {"t", "t"},
                              {"grt", "grt"},
                              {"cusecs", "cusec"},
                              {"maunds", "maund"},
                              {"hundredweight", "hundredweight"}};
  return look_up(table, low);
}

std::string_view currency_before(std::string_view low) {
  static const Table table = {
      {"$", "USD"},      {"r", "ZAR"},   {"p", "BWP"},     {"n", "NGN"},    {"k", "PGK"},    {"q", "GTQ"},
      {"us$", "USD"},    {"usd", "USD"}, {"u.s.$", "USD"}, {"a$", "AUD"},   {"au$", "AUD"},  {"aud", "AUD"},
      {"c$", "CAD"},     {"ca$", "CAD"}, {"can$", "CAD"},  {"cad", "CAD"},  {"nt$", "TWD"},  {"ntd", "TWD"},
      {"twd", "TWD"},    {"hk$", "HKD"}, {"hkd", "HKD"},   {"s$", "SGD"},   {"sgd", "SGD"},  {"nz$", "NZD"},
      {"nzd", "NZD"},    {"r$", "BRL"},  {"brl", "BRL"},   {"€", "EUR"},    {"eur", "EUR"},  {"euro", "EUR"},
      {"£", "GBP"},      {"gbp", "GBP"}, {"¥", "JPY"},     {"￥", "JPY"},   {"jpy", "JPY"},  {"cny", "CNY"},
      {"rmb", "CNY"},    {"₹", "INR"},   {"inr", "INR"},   {"rs", "INR"},   {"₩", "KRW"},    {"krw", "KRW"},
      {"₽", "RUB"},    {"rub", "RUB"}, {"₺", "TRY"},     {"₫", "VND"},    {"฿", "THB"},    {"thb", "THB"},
      {"₱", "PHP"},      {"php", "PHP"}, {"₦", "NGN"},     {"ngn", "NGN"},  {"₪", "ILS"},    {"nis", "ILS"},
      {"rm", "MYR"},     {"myr", "MYR"}, {"rp", "IDR"},    {"idr", "IDR"},  {"chf", "CHF"},  {"sfr", "CHF"},
      {"sek", "SEK"},    {"nok", "NOK"}, {"dkk", "DKK"},   {"zar", "ZAR"},  {"ksh", "KES"},  {"kes", "KES"},
      {"sh", "KES"},     {"pkr", "PKR"}, {"jod", "JOD"},   {"egp", "EGP"},  {"aed", "AED"},  {"sar", "SAR"},
      {"qar", "QAR"},    {"kwd", "KWD"}, {"bhd", "BHD"},   {"omr", "OMR"},  {"iqd", "IQD"},  {"dh", "AED"},
      {"dhs", "AED"},    {"tk", "BDT"},  {"₴", "UAH"},     {"uah", "UAH"},  {"pln", "PLN"},  {"huf", "HUF"},
      {"czk", "CZK"},    {"ron", "RON"}, {"try", "TRY"},   {"kzt", "KZT"},  {"₸", "KZT"},    {"mxn", "MXN"},
      {"mx$", "MXN"},    {"cop", "COP"}, {"clp", "CLP"},   {"ars", "ARS"},  {"dm", "DEM"},   {"ghs", "GHS"},
      {"gh₵", "GHS"},    {"₵", "GHS"},   {"etb", "ETB"},   {"tsh", "TZS"},  {"ush", "UGX"},  {"fcfa", "XOF"},
      {"cfa", "XOF"},    {"lkr", "LKR"}, {"npr", "NPR"},   {"mad", "MAD"},  {"dzd", "DZD"},  {"tnd", "TND"},
      {"vnd", "VND"},    {"₡", "CRC"},   {"₲", "PYG"},     {"s/", "PEN"},   {"pgk", "PGK"},  {"fj$", "FJD"},
      {"j$", "JMD"},     {"tt$", "TTD"}, {"z$", "ZWD"},    {"g$", "GYD"},   {"b$", "BND"},   {"bz$", "BZD"},
      {"bds$", "BBD"},   {"ec$", "XCD"}, {"si$", "SBD"},   {"l$", "LRD"},   {"rd$", "DOP"},  {"n$", "NAD"},
      {"ff", "FRF"},     {"bt", "THB"},  {"kr", "SEK"},    {"cr$", "BRL"},  {"m$", "MYR"},   {"rub", "RUB"},
      {"bdt", "BDT"},    {"nis", "ILS"}, {"sdr", "XDR"},   {"ffr", "FRF"},  {"y", "JPY"},    {"l", "ITL"},
      {"pounds", "GBP"}, {"tl", "TRY"},  {"lit", "ITL"},   {"ptas", "ESP"}, {"pta", "ESP"},  {"esc", "PTE"},
      {"dfl", "NLG"},    {"hfl", "NLG"}, {"shs", "KES"},   {"nrs", "NPR"},  {"slrs", "LKR"}, {"irs", "INR"},
      {"le", "EGP"},     {"ll", "LBP"},  {"kd", "KWD"},    {"jd", "JOD"},   {"bd", "BHD"},   {"sr", "SAR"},
      {"ecu", "XEU"},    {"fr", "CHF"},  {"skr", "SEK"},   {"nkr", "NOK"},  {"dkr", "DKK"},  {"bfr", "BEF"},
      {"zmk", "ZMW"},    {"mur", "MUR"}, {"mk", "MWK"},    {"sfrs", "CHF"}, {"ffr", "FRF"},  {"e£", "EGP"},
      {"ir£", "IEP"},    {"i£", "ILP"},  {"c£", "CYP"},    {"a£", "AUP"},   {"t£", "TRL"},   {"stg£", "GBP"},
      {"le£", "EGP"},    {"n£", "NGP"},  {"s£", "SYP"},    {"dhs", "AED"}};
  return look_up(table, low);
}

std::string_view currency_after(std::string_view low) {
  static const Table table = {
      {"dollar", "USD"},    {"dollars", "USD"},    {"usd", "USD"},          {"euro", "EUR"},
      {"euros", "EUR"},     {"eur", "EUR"},        {"yen", "JPY"},          {"yuan", "CNY"},
      {"renminbi", "CNY"},  {"rmb", "CNY"},        {"sterling", "GBP"},     {"gbp", "GBP"},
      {"rupee", "INR"},     {"rupees", "INR"},     {"won", "KRW"},          {"ruble", "RUB"},
      {"rubles", "RUB"},    {"rouble", "RUB"},     {"roubles", "RUB"},      {"franc", "CHF"},
      {"francs", "CHF"},    {"peso", "MXN"},       {"pesos", "MXN"},        {"rand", "ZAR"},
      {"naira", "NGN"},     {"baht", "THB"},       {"ringgit", "MYR"},      {"dong", "VND"},
      {"rupiah", "IDR"},    {"shekel", "ILS"},     {"shekels", "ILS"},      {"riyal", "SAR"},
      {"riyals", "SAR"},    {"rial", "IRR"},       {"rials", "IRR"},        {"dirham", "AED"},
      {"dirhams", "AED"},   {"dinar", "KWD"},      {"dinars", "KWD"},       {"kroner", "NOK"},
      {"krone", "NOK"},     {"kronor", "SEK"},     {"krona", "SEK"},        {"koruna", "CZK"},
      {"zloty", "PLN"},     {"zlotys", "PLN"},     {"forint", "HUF"},       {"forints", "HUF"},
      {"reais", "BRL"},     {"cruzeiros", "BRL"},  {"reals", "BRL"},        {"taka", "BDT"},
      {"kyat", "MMK"},      {"kyats", "MMK"},      {"birr", "ETB"},         {"cedi", "GHS"},
      {"cedis", "GHS"},     {"hryvnia", "UAH"},    {"hryvnias", "UAH"},     {"lira", "TRY"},
      {"liras", "TRY"},     {"lire", "ITL"},       {"tenge", "KZT"},        {"som", "KGS"},
      {"soms", "KGS"},      {"somoni", "TJS"},     {"manat", "AZN"},        {"lari", "GEL"},
      {"dram", "AMD"},      {"drams", "AMD"},      {"leu", "RON"},          {"lei", "RON"},
      {"shillings", "KES"}, {"shilling", "KES"},   {"pesetas", "ESP"},      {"escudos", "PTE"},
      {"guilders", "NLG"},  {"drachmas", "GRD"},   {"deutschmarks", "DEM"}, {"deutschemarks", "DEM"},
      {"bolivars", "VES"},  {"guaranies", "PYG"},  {"soles", "PEN"},        {"quetzales", "GTQ"},
      {"kwacha", "ZMW"},    {"kwanza", "AOA"},     {"dalasi", "GMD"},       {"leone", "SLE"},
      {"leones", "SLE"},    {"afghanis", "AFN"},   {"tugrik", "MNT"},       {"riel", "KHR"},
      {"kip", "LAK"},       {"chf", "CHF"},        {"inr", "INR"},          {"cent", "cent"},
      {"cents", "cent"},    {"pence", "pence"},    {"kopecks", "kopeck"},   {"shekalim", "ILS"},
      {"sek", "SEK"},       {"nok", "NOK"},        {"dkk", "DKK"},          {"jpy", "JPY"},
      {"cny", "CNY"},       {"krw", "KRW"},        {"twd", "TWD"},          {"euro-", "EUR"},
      {"marks", "DEM"},     {"ngultrum", "BTN"},   {"pula", "BWP"},         {"kina", "PGK"},
      {"crown", "SEK"},     {"crowns", "SEK"},     {"vatu", "VUV"},         {"tala", "WST"},
      {"rupiahs", "IDR"},   {"aud", "AUD"},        {"cad", "CAD"},          {"sdrs", "XDR"},
      {"sdr", "XDR"},       {"lats", "LVL"},       {"kroons", "EEK"},       {"kroon", "EEK"},
      {"litas", "LTL"},     {"leva", "BGN"},       {"levs", "BGN"},         {"kuna", "HRK"},
      {"denars", "MKD"},    {"gourdes", "HTG"},    {"cordobas", "NIO"},     {"lempiras", "HNL"},
      {"colones", "CRC"},   {"balboas", "PAB"},    {"bolivianos", "BOB"},   {"cruzados", "BRL"},
      {"sucres", "ECS"},    {"intis", "PEI"},      {"australes", "ARA"},    {"soums", "UZS"},
      {"meticais", "MZN"},  {"ariary", "MGA"},     {"ouguiya", "MRU"},      {"nakfa", "ERN"},
      {"leks", "ALL"},      {"schillings", "ATS"}, {"markkaa", "FIM"},      {"markka", "FIM"},
      {"ecu", "XEU"},       {"ecus", "XEU"},       {"rands", "ZAR"},        {"zlotych", "PLN"},
      {"tolars", "SIT"},    {"forint", "HUF"},     {"korunas", "CZK"},      {"korun", "CZK"},
      {"togrog", "MNT"},    {"tugriks", "MNT"},    {"nairas", "NGN"},       {"takas", "BDT"},
      {"bolivar", "VES"},   {"kwachas", "ZMW"},    {"kwanzas", "AOA"},      {"dalasis", "GMD"},
      {"rufiyaa", "MVR"},   {"pa'anga", "TOP"},    {"patacas", "MOP"},      {"emalangeni", "SZL"},
      {"maloti", "LSL"}};
  return look_up(table, low);
}

std::string_view currency_of(std::string_view adjective, std::string_view currency) {
  struct Pair {
    std::string_view adjective, currency, code;
  };
  static constexpr Pair kPairs[] = {
      {"australian", "dollar", "AUD"}, {"canadian", "dollar", "CAD"},    {"taiwan", "dollar", "TWD"},
      {"taiwanese", "dollar", "TWD"},  {"singapore", "dollar", "SGD"},   {"zealand", "dollar", "NZD"},
      {"kong", "dollar", "HKD"},       {"swiss", "franc", "CHF"},        {"french", "franc", "FRF"},
      {"belgian", "franc", "BEF"},     {"cfa", "franc", "XOF"},          {"philippine", "peso", "PHP"},
      {"argentine", "peso", "ARS"},    {"chilean", "peso", "CLP"},       {"colombian", "peso", "COP"},
      {"mexican", "peso", "MXN"},      {"cuban", "peso", "CUP"},         {"pakistani", "rupee", "PKR"},
      {"indian", "rupee", "INR"},      {"lankan", "rupee", "LKR"},       {"nepali", "rupee", "NPR"},
      {"sri", "rupee", "LKR"},         {"iraqi", "dinar", "IQD"},        {"jordanian", "dinar", "JOD"},
      {"kuwaiti", "dinar", "KWD"},     {"algerian", "dinar", "DZD"},     {"tunisian", "dinar", "TND"},
      {"libyan", "dinar", "LYD"},      {"serbian", "dinar", "RSD"},      {"egyptian", "pound", "EGP"},
      {"syrian", "pound", "SYP"},      {"sudanese", "pound", "SDG"},     {"lebanese", "pound", "LBP"},
      {"turkish", "lira", "TRY"},      {"italian", "lira", "ITL"},       {"moroccan", "dirham", "MAD"},
      {"danish", "krone", "DKK"},      {"danish", "kroner", "DKK"},      {"kenyan", "shilling", "KES"},
      {"ugandan", "shilling", "UGX"},  {"tanzanian", "shilling", "TZS"}, {"somali", "shilling", "SOS"},
      {"omani", "rial", "OMR"},        {"yemeni", "rial", "YER"},        {"qatari", "riyal", "QAR"},
      {"german", "mark", "DEM"},       {"deutsche", "mark", "DEM"},      {"icelandic", "krona", "ISK"},
      {"sterling", "pound", "GBP"},    {"british", "pound", "GBP"},      {"finnish", "mark", "FIM"},
      {"irish", "pound", "IEP"},       {"uruguayan", "peso", "UYU"},     {"dominican", "peso", "DOP"},
      {"lebanese", "lira", "LBP"},     {"czech", "crown", "CZK"},        {"swedish", "crown", "SEK"},
      {"danish", "crown", "DKK"},      {"norwegian", "crown", "NOK"}};
  for (const Pair& pair : kPairs) {
    if (pair.adjective != adjective) continue;
    if (currency == pair.currency) return pair.code;
    if (currency.size() == pair.currency.size() + 1 &&
        currency.substr(0, pair.currency.size()) == pair.currency)
      return pair.code;
  }
  return {};
}

std::string_view currency_by_country(std::string_view low, std::string_view article) {
  struct Home {
    std::string_view currency, country, code;
  };
  static constexpr Home kHomes[] = {
      {"crown", "Norw", "NOK"},        {"crown", "Swed", "SEK"},     {"crown", "Danish", "DKK"},
      {"crown", "Denmark", "DKK"},     {"crown", "Czech", "CZK"},    {"crown", "Iceland", "ISK"},
      {"rupee", "India", "INR"},       {"rupee", "Pakistan", "PKR"}, {"rupee", "Lanka", "LKR"},
      {"rupee", "Nepal", "NPR"},       {"rupee", "Mauriti", "MUR"},  {"peso", "Mexic", "MXN"},
      {"peso", "Philippin", "PHP"},    {"peso", "Argentin", "ARS"},  {"peso", "Chile", "CLP"},
      {"peso", "Colombia", "COP"},     {"peso", "Cuba", "CUP"},      {"franc", "Swi", "CHF"},
      {"franc", "France", "FRF"},      {"franc", "French", "FRF"},   {"franc", "Rwanda", "RWF"},
      {"franc", "Congo", "CDF"},       {"dinar", "Iraq", "IQD"},     {"dinar", "Jordan", "JOD"},
      {"dinar", "Kuwait", "KWD"},      {"dinar", "Algeria", "DZD"},  {"dinar", "Serbia", "RSD"},
      {"dinar", "Tunisia", "TND"},     {"shilling", "Kenya", "KES"}, {"shilling", "Uganda", "UGX"},
      {"shilling", "Tanzania", "TZS"}, {"rial", "Iran", "IRR"},      {"rial", "Oman", "OMR"},
      {"rial", "Yemen", "YER"},        {"krone", "Norw", "NOK"},     {"krone", "Danish", "DKK"},
      {"kroner", "Norw", "NOK"},       {"kroner", "Danish", "DKK"},  {"kroner", "Denmark", "DKK"},
      {"mark", "Finn", "FIM"},         {"p", "Philippin", "PHP"},    {"p", "Manila", "PHP"},
      {"p", "Botswana", "BWP"},        {"¥", "Japan", "JPY"},        {"¥", "Chin", "CNY"},
      {"cent", "A$", "AUD"},           {"cent", "NZ$", "NZD"},       {"cent", "C$", "CAD"},
      {"cent", "HK$", "HKD"},          {"cent", "S$", "SGD"},        {"cent", "€", "EUR"},
      {"cent", "euro", "EUR"},         {"cent", "Rand", "ZAR"},      {"cent", "rand", "ZAR"},
      {"cent", "Kenya", "KES"},        {"sh", "Kenya", "KES"},       {"sh", "Uganda", "UGX"},
      {"sh", "Tanzania", "TZS"},       {"sh", "Somali", "SOS"},      {"cent", "US$", "USD"}};
  constexpr std::size_t kEnough = 64U << 10U;  // the beginning of an article names its countries
  article = article.substr(0, kEnough);
  std::string_view best;
  int most = 0;
  for (const Home& home : kHomes) {
    const std::string_view stem = low.substr(0, home.currency.size());
    if (stem != home.currency || low.size() > stem.size() + 1) continue;
    int count = 0;
    for (std::size_t at = article.find(home.country); at != std::string_view::npos;
         at = article.find(home.country, at + 1))
      ++count;
    if (count > most) best = home.code;
    most = std::max(most, count);
  }
  return best;
}

namespace {

/// "Tribesmen", "policewomen", "grandchildren": the s-less end of a compound.
bool is_compound_plural(std::string_view low) {
  return low.size() > 5 && (low.ends_with("smen") || low.ends_with("women") || low.ends_with("children") ||
                            low.ends_with("people"));
}

}  // namespace

bool is_plural_without_s(std::string_view low) {
  return irregular_plurals().count(low) != 0 || is_compound_plural(low);
}

bool is_plural(std::string_view low) {
  if (is_plural_without_s(low)) return true;
  static const Words never = {"is",        "was",     "has",    "as",      "its",     "this",    "'s",
                              "plus",      "versus",  "across", "less",    "besides", "perhaps", "unless",
                              "always",    "us",      "thus",   "yes",     "his",     "hers",    "ours",
                              "theirs",    "gas",     "bus",    "crisis",  "basis",   "status",  "campus",
                              "virus",     "census",  "does",   "goes",    "says",    "towards", "afterwards",
                              "sometimes", "whereas", "else's", "business"};
  if (low.size() < 4 || low.back() != 's' || has(never, low)) return false;
  const std::string_view end = low.substr(low.size() - 2);
  return end != "ss" && end != "us" && end != "is";
}

std::string singular_of(std::string_view low) {
  const auto found = irregular_plurals().find(low);
  if (found != irregular_plurals().end()) return std::string(found->second);
  if (is_compound_plural(low) && low.ends_with("men"))
    return std::string(low.substr(0, low.size() - 2)) + "an";
  if (is_compound_plural(low) && low.ends_with("ren")) return std::string(low.substr(0, low.size() - 3));
  if (!is_plural(low)) return std::string(low);
  const auto ends = [&](std::string_view end) {
    return low.size() > end.size() + 1 && low.substr(low.size() - end.size()) == end;
  };
  if (ends("ies") && low.size() > 4) return std::string(low.substr(0, low.size() - 3)) + "y";
  if (ends("sses") || ends("ches") || ends("shes") || ends("xes"))
    return std::string(low.substr(0, low.size() - 2));
  return std::string(low.substr(0, low.size() - 1));
}

}  // namespace communique::reading
