/// The scripts of Unicode, whose tables the standard library keeps behind its own `Regex`.
enum UnicodeScript {
    /// Which of the two script properties is meant.
    enum Extent: String, Sendable {
        case script = "Script"
        case extensions = "Script_Extensions"
    }

    /// The long name of a script by its short or long name, exactly as written in the Unicode Character Database.
    static func longName(of name: String) -> String? { names[name] }

    /// The code points of a script by its long name; nil when this toolchain's Unicode does not know it.
    ///
    /// The first request for a script asks the standard library about all assigned code points.
    static func codePoints(of name: String, _ extent: Extent) -> CharacterClass? {
        // What has no script is not among the code points that are asked about.
        if name == "Unknown" { return GeneralCategoryTable.codePoints(of: [.unassigned, .privateUse, .surrogate]) }
        return tables["\(extent.rawValue)=\(name)"]?.codePoints
    }

    private static let tables: [String: PropertyTable] = {
        var tables: [String: PropertyTable] = [:]
        for extent in [Extent.script, .extensions] {
            for name in Set(names.values) {
                let property = "\(extent.rawValue)=\(name)"
                tables[property] = PropertyTable { search(property) }
            }
        }
        return tables
    }()

    /// Finds the stretches of a script, as the standard library's `Regex` names it, in a text of all code points that can
    /// have one.
    private static func search(_ property: String) -> CharacterClass? {
        // A script that this toolchain's Unicode does not know yet is reported as such.
        guard let regex = try? Regex("\\p{\(property)}+").matchingSemantics(.unicodeScalar) else { return nil }
        let ranges = assigned.matches(of: regex).flatMap { match in
            assigned.unicodeScalars[match.range].map { $0.value...$0.value }
        }
        return CharacterClass(ranges: ranges)
    }

    /// All assigned code points: the others have no script.
    private static let assigned: String = {
        let scalars = CharacterClass.assigned.ranges.joined().lazy.compactMap { Unicode.Scalar($0) }
        return String(String.UnicodeScalarView(scalars))
    }()

    /// The long names by short and long name.
    private static let names: [String: String] = {
        var table: [String: String] = [:]
        for pair in aliases.split(separator: ",") {
            let words = pair.split(whereSeparator: \.isWhitespace).map { String($0) }
            guard let short = words.first, let long = words.last else { continue }
            table[short] = long
            table[long] = long
        }
        return table
    }()

    private static let aliases = """
        Adlm Adlam, Aghb Caucasian_Albanian, Ahom Ahom, Arab Arabic, Armi Imperial_Aramaic, Armn Armenian, Avst
        Avestan, Bali Balinese, Bamu Bamum, Bass Bassa_Vah, Batk Batak, Beng Bengali, Berf Beria_Erfe, Bhks Bhaiksuki,
        Bopo Bopomofo, Brah Brahmi, Brai Braille, Bugi Buginese, Buhd Buhid, Cakm Chakma, Cans Canadian_Aboriginal,
        Cari Carian, Cham Cham, Cher Cherokee, Chrs Chorasmian, Copt Coptic, Cpmn Cypro_Minoan, Cprt Cypriot, Cyrl
        Cyrillic, Deva Devanagari, Diak Dives_Akuru, Dogr Dogra, Dsrt Deseret, Dupl Duployan, Egyp
        Egyptian_Hieroglyphs, Elba Elbasan, Elym Elymaic, Ethi Ethiopic, Gara Garay, Geor Georgian, Glag Glagolitic,
        Gong Gunjala_Gondi, Gonm Masaram_Gondi, Goth Gothic, Gran Grantha, Grek Greek, Gujr Gujarati, Gukh
        Gurung_Khema, Guru Gurmukhi, Hang Hangul, Hani Han, Hano Hanunoo, Hatr Hatran, Hebr Hebrew, Hira Hiragana,
        Hluw Anatolian_Hieroglyphs, Hmng Pahawh_Hmong, Hmnp Nyiakeng_Puachue_Hmong, Hung Old_Hungarian, Ital
        Old_Italic, Java Javanese, Kali Kayah_Li, Kana Katakana, Kawi Kawi, Khar Kharoshthi, Khmr Khmer, Khoj Khojki,
        Kits Khitan_Small_Script, Knda Kannada, Krai Kirat_Rai, Kthi Kaithi, Lana Tai_Tham, Laoo Lao, Latn Latin, Lepc
        Lepcha, Limb Limbu, Lina Linear_A, Linb Linear_B, Lisu Lisu, Lyci Lycian, Lydi Lydian, Mahj Mahajani, Maka
        Makasar, Mand Mandaic, Mani Manichaean, Marc Marchen, Medf Medefaidrin, Mend Mende_Kikakui, Merc
        Meroitic_Cursive, Mero Meroitic_Hieroglyphs, Mlym Malayalam, Modi Modi, Mong Mongolian, Mroo Mro, Mtei
        Meetei_Mayek, Mult Multani, Mymr Myanmar, Nagm Nag_Mundari, Nand Nandinagari, Narb Old_North_Arabian, Nbat
        Nabataean, Newa Newa, Nkoo Nko, Nshu Nushu, Ogam Ogham, Olck Ol_Chiki, Onao Ol_Onal, Orkh Old_Turkic, Orya
        Oriya, Osge Osage, Osma Osmanya, Ougr Old_Uyghur, Palm Palmyrene, Pauc Pau_Cin_Hau, Perm Old_Permic, Phag
        Phags_Pa, Phli Inscriptional_Pahlavi, Phlp Psalter_Pahlavi, Phnx Phoenician, Plrd Miao, Prti
        Inscriptional_Parthian, Qaac Coptic, Qaai Inherited, Rjng Rejang, Rohg Hanifi_Rohingya, Runr Runic, Samr
        Samaritan, Sarb Old_South_Arabian, Saur Saurashtra, Sgnw SignWriting, Shaw Shavian, Shrd Sharada, Sidd
        Siddham, Sidt Sidetic, Sind Khudawadi, Sinh Sinhala, Sogd Sogdian, Sogo Old_Sogdian, Sora Sora_Sompeng, Soyo
        Soyombo, Sund Sundanese, Sunu Sunuwar, Sylo Syloti_Nagri, Syrc Syriac, Tagb Tagbanwa, Takr Takri, Tale Tai_Le,
        Talu New_Tai_Lue, Taml Tamil, Tang Tangut, Tavt Tai_Viet, Tayo Tai_Yo, Telu Telugu, Tfng Tifinagh, Tglg
        Tagalog, Thaa Thaana, Thai Thai, Tibt Tibetan, Tirh Tirhuta, Tnsa Tangsa, Todr Todhri, Tols Tolong_Siki, Toto
        Toto, Tutg Tulu_Tigalari, Ugar Ugaritic, Vaii Vai, Vith Vithkuqi, Wara Warang_Citi, Wcho Wancho, Xpeo
        Old_Persian, Xsux Cuneiform, Yezi Yezidi, Yiii Yi, Zanb Zanabazar_Square, Zinh Inherited, Zyyy Common, Zzzz
        Unknown
        """
}
