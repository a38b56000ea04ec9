extension UnicodeProperty {
    /// The binary properties by their long and short names.
    ///
    /// Source: ECMA-262, section 22.2.2.9, table of binary Unicode properties
    static let binary: [String: PropertyTable] = {
        var table: [String: PropertyTable] = [:]
        for (long, short, property) in rows {
            table[long] = property
            table[short] = property
        }
        return table
    }()

    private static let rows: [(String, String, PropertyTable)] = [
        ("ASCII", "ASCII", PropertyTable(ranges: [0...0x7F])),
        ("ASCII_Hex_Digit", "AHex", PropertyTable(where: { $0.properties.isASCIIHexDigit })),
        ("Alphabetic", "Alpha", PropertyTable(where: { $0.properties.isAlphabetic })),
        ("Any", "Any", PropertyTable(ranges: [0...0x10FFFF])),
        ("Assigned", "Assigned", PropertyTable(ranges: CharacterClass.assigned.ranges)),
        ("Bidi_Control", "Bidi_C", PropertyTable(where: { $0.properties.isBidiControl })),
        ("Bidi_Mirrored", "Bidi_M", PropertyTable(where: { $0.properties.isBidiMirrored })),
        ("Case_Ignorable", "CI", PropertyTable(where: { $0.properties.isCaseIgnorable })),
        ("Cased", "Cased", PropertyTable(where: { $0.properties.isCased })),
        ("Changes_When_Casefolded", "CWCF", PropertyTable(where: { $0.properties.changesWhenCaseFolded })),
        ("Changes_When_Casemapped", "CWCM", PropertyTable(where: { $0.properties.changesWhenCaseMapped })),
        ("Changes_When_Lowercased", "CWL", PropertyTable(where: { $0.properties.changesWhenLowercased })),
        ("Changes_When_NFKC_Casefolded", "CWKCF", PropertyTable(where: { $0.properties.changesWhenNFKCCaseFolded })),
        ("Changes_When_Titlecased", "CWT", PropertyTable(where: { $0.properties.changesWhenTitlecased })),
        ("Changes_When_Uppercased", "CWU", PropertyTable(where: { $0.properties.changesWhenUppercased })),
        ("Dash", "Dash", PropertyTable(where: { $0.properties.isDash })),
        ("Default_Ignorable_Code_Point", "DI", PropertyTable(where: { $0.properties.isDefaultIgnorableCodePoint })),
        ("Deprecated", "Dep", PropertyTable(where: { $0.properties.isDeprecated })),
        ("Diacritic", "Dia", PropertyTable(where: { $0.properties.isDiacritic })),
        ("Emoji", "Emoji", PropertyTable(where: { $0.properties.isEmoji })),
        ("Emoji_Modifier", "EMod", PropertyTable(where: { $0.properties.isEmojiModifier })),
        ("Emoji_Modifier_Base", "EBase", PropertyTable(where: { $0.properties.isEmojiModifierBase })),
        ("Emoji_Presentation", "EPres", PropertyTable(where: { $0.properties.isEmojiPresentation })),
        ("Extender", "Ext", PropertyTable(where: { $0.properties.isExtender })),
        ("Grapheme_Base", "Gr_Base", PropertyTable(where: { $0.properties.isGraphemeBase })),
        ("Grapheme_Extend", "Gr_Ext", PropertyTable(where: { $0.properties.isGraphemeExtend })),
        ("Hex_Digit", "Hex", PropertyTable(where: { $0.properties.isHexDigit })),
        ("IDS_Binary_Operator", "IDSB", PropertyTable(where: { $0.properties.isIDSBinaryOperator })),
        ("IDS_Trinary_Operator", "IDST", PropertyTable(where: { $0.properties.isIDSTrinaryOperator })),
        ("ID_Continue", "IDC", PropertyTable(where: { $0.properties.isIDContinue })),
        ("ID_Start", "IDS", PropertyTable(where: { $0.properties.isIDStart })),
        ("Ideographic", "Ideo", PropertyTable(where: { $0.properties.isIdeographic })),
        ("Join_Control", "Join_C", PropertyTable(where: { $0.properties.isJoinControl })),
        ("Logical_Order_Exception", "LOE", PropertyTable(where: { $0.properties.isLogicalOrderException })),
        ("Lowercase", "Lower", PropertyTable(where: { $0.properties.isLowercase })),
        ("Math", "Math", PropertyTable(where: { $0.properties.isMath })),
        ("Noncharacter_Code_Point", "NChar", PropertyTable(where: { $0.properties.isNoncharacterCodePoint })),
        ("Pattern_White_Space", "Pat_WS", PropertyTable(where: { $0.properties.isPatternWhitespace })),
        ("Quotation_Mark", "QMark", PropertyTable(where: { $0.properties.isQuotationMark })),
        ("Radical", "Radical", PropertyTable(where: { $0.properties.isRadical })),
        ("Regional_Indicator", "RI", PropertyTable(ranges: [0x1F1E6...0x1F1FF])),
        ("Sentence_Terminal", "STerm", PropertyTable(where: { $0.properties.isSentenceTerminal })),
        ("Soft_Dotted", "SD", PropertyTable(where: { $0.properties.isSoftDotted })),
        ("Terminal_Punctuation", "Term", PropertyTable(where: { $0.properties.isTerminalPunctuation })),
        ("Unified_Ideograph", "UIdeo", PropertyTable(where: { $0.properties.isUnifiedIdeograph })),
        ("Uppercase", "Upper", PropertyTable(where: { $0.properties.isUppercase })),
        ("Variation_Selector", "VS", PropertyTable(where: { $0.properties.isVariationSelector })),
        ("White_Space", "space", PropertyTable(where: { $0.properties.isWhitespace })),
        ("XID_Continue", "XIDC", PropertyTable(where: { $0.properties.isXIDContinue })),
        ("XID_Start", "XIDS", PropertyTable(where: { $0.properties.isXIDStart })),
        ("Emoji_Component", "EComp", PropertyTable(ranges: emojiComponents)),
        ("Extended_Pictographic", "ExtPict", PropertyTable(ranges: pictographs)),
        ("Pattern_Syntax", "Pat_Syn", PropertyTable(ranges: patternSyntax)),
    ]
}
