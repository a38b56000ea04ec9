extension UnicodeProperty {
    /// The binary properties by their long and short names.
    ///
    /// Source: ECMA-262, section 22.2.2.9, table of binary Unicode properties
    static let binary: [String: BinaryProperty] = {
        var table: [String: BinaryProperty] = [:]
        for (long, short, property) in rows {
            table[long] = property
            table[short] = property
        }
        return table
    }()

    private static let rows: [(String, String, BinaryProperty)] = [
        ("ASCII", "ASCII", BinaryProperty(ranges: [0...0x7F])),
        ("ASCII_Hex_Digit", "AHex", BinaryProperty { $0.properties.isASCIIHexDigit }),
        ("Alphabetic", "Alpha", BinaryProperty { $0.properties.isAlphabetic }),
        ("Any", "Any", BinaryProperty(ranges: [0...0x10FFFF])),
        ("Assigned", "Assigned", BinaryProperty(ranges: CharacterClass.assigned.ranges)),
        ("Bidi_Control", "Bidi_C", BinaryProperty { $0.properties.isBidiControl }),
        ("Bidi_Mirrored", "Bidi_M", BinaryProperty { $0.properties.isBidiMirrored }),
        ("Case_Ignorable", "CI", BinaryProperty { $0.properties.isCaseIgnorable }),
        ("Cased", "Cased", BinaryProperty { $0.properties.isCased }),
        ("Changes_When_Casefolded", "CWCF", BinaryProperty { $0.properties.changesWhenCaseFolded }),
        ("Changes_When_Casemapped", "CWCM", BinaryProperty { $0.properties.changesWhenCaseMapped }),
        ("Changes_When_Lowercased", "CWL", BinaryProperty { $0.properties.changesWhenLowercased }),
        ("Changes_When_NFKC_Casefolded", "CWKCF", BinaryProperty { $0.properties.changesWhenNFKCCaseFolded }),
        ("Changes_When_Titlecased", "CWT", BinaryProperty { $0.properties.changesWhenTitlecased }),
        ("Changes_When_Uppercased", "CWU", BinaryProperty { $0.properties.changesWhenUppercased }),
        ("Dash", "Dash", BinaryProperty { $0.properties.isDash }),
        ("Default_Ignorable_Code_Point", "DI", BinaryProperty { $0.properties.isDefaultIgnorableCodePoint }),
        ("Deprecated", "Dep", BinaryProperty { $0.properties.isDeprecated }),
        ("Diacritic", "Dia", BinaryProperty { $0.properties.isDiacritic }),
        ("Emoji", "Emoji", BinaryProperty { $0.properties.isEmoji }),
        ("Emoji_Modifier", "EMod", BinaryProperty { $0.properties.isEmojiModifier }),
        ("Emoji_Modifier_Base", "EBase", BinaryProperty { $0.properties.isEmojiModifierBase }),
        ("Emoji_Presentation", "EPres", BinaryProperty { $0.properties.isEmojiPresentation }),
        ("Extender", "Ext", BinaryProperty { $0.properties.isExtender }),
        ("Grapheme_Base", "Gr_Base", BinaryProperty { $0.properties.isGraphemeBase }),
        ("Grapheme_Extend", "Gr_Ext", BinaryProperty { $0.properties.isGraphemeExtend }),
        ("Hex_Digit", "Hex", BinaryProperty { $0.properties.isHexDigit }),
        ("IDS_Binary_Operator", "IDSB", BinaryProperty { $0.properties.isIDSBinaryOperator }),
        ("IDS_Trinary_Operator", "IDST", BinaryProperty { $0.properties.isIDSTrinaryOperator }),
        ("ID_Continue", "IDC", BinaryProperty { $0.properties.isIDContinue }),
        ("ID_Start", "IDS", BinaryProperty { $0.properties.isIDStart }),
        ("Ideographic", "Ideo", BinaryProperty { $0.properties.isIdeographic }),
        ("Join_Control", "Join_C", BinaryProperty { $0.properties.isJoinControl }),
        ("Logical_Order_Exception", "LOE", BinaryProperty { $0.properties.isLogicalOrderException }),
        ("Lowercase", "Lower", BinaryProperty { $0.properties.isLowercase }),
        ("Math", "Math", BinaryProperty { $0.properties.isMath }),
        ("Noncharacter_Code_Point", "NChar", BinaryProperty { $0.properties.isNoncharacterCodePoint }),
        ("Pattern_White_Space", "Pat_WS", BinaryProperty { $0.properties.isPatternWhitespace }),
        ("Quotation_Mark", "QMark", BinaryProperty { $0.properties.isQuotationMark }),
        ("Radical", "Radical", BinaryProperty { $0.properties.isRadical }),
        ("Regional_Indicator", "RI", BinaryProperty(ranges: [0x1F1E6...0x1F1FF])),
        ("Sentence_Terminal", "STerm", BinaryProperty { $0.properties.isSentenceTerminal }),
        ("Soft_Dotted", "SD", BinaryProperty { $0.properties.isSoftDotted }),
        ("Terminal_Punctuation", "Term", BinaryProperty { $0.properties.isTerminalPunctuation }),
        ("Unified_Ideograph", "UIdeo", BinaryProperty { $0.properties.isUnifiedIdeograph }),
        ("Uppercase", "Upper", BinaryProperty { $0.properties.isUppercase }),
        ("Variation_Selector", "VS", BinaryProperty { $0.properties.isVariationSelector }),
        ("White_Space", "space", BinaryProperty { $0.properties.isWhitespace }),
        ("XID_Continue", "XIDC", BinaryProperty { $0.properties.isXIDContinue }),
        ("XID_Start", "XIDS", BinaryProperty { $0.properties.isXIDStart }),
        ("Emoji_Component", "EComp", BinaryProperty(ranges: emojiComponents)),
        ("Extended_Pictographic", "ExtPict", BinaryProperty(ranges: pictographs)),
        ("Pattern_Syntax", "Pat_Syn", BinaryProperty(ranges: patternSyntax)),
    ]
}
