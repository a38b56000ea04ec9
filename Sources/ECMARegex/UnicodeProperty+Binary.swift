extension UnicodeProperty {
    /// The binary properties by their long and short names.
    ///
    /// Source: ECMA-262, section 22.2.2.9, table of binary Unicode properties
    static let binary: [String: UnicodeProperty] = {
        var table: [String: UnicodeProperty] = [:]
        for (long, short, property) in rows {
            table[long] = property
            table[short] = property
        }
        return table
    }()

    private static let rows: [(String, String, UnicodeProperty)] = [
        ("ASCII", "ASCII", UnicodeProperty { $0.isASCII }),
        ("ASCII_Hex_Digit", "AHex", UnicodeProperty { $0.properties.isASCIIHexDigit }),
        ("Alphabetic", "Alpha", UnicodeProperty { $0.properties.isAlphabetic }),
        ("Any", "Any", UnicodeProperty { _ in true }),
        ("Assigned", "Assigned", UnicodeProperty { $0.properties.generalCategory != .unassigned }),
        ("Bidi_Control", "Bidi_C", UnicodeProperty { $0.properties.isBidiControl }),
        ("Bidi_Mirrored", "Bidi_M", UnicodeProperty { $0.properties.isBidiMirrored }),
        ("Case_Ignorable", "CI", UnicodeProperty { $0.properties.isCaseIgnorable }),
        ("Cased", "Cased", UnicodeProperty { $0.properties.isCased }),
        ("Changes_When_Casefolded", "CWCF", UnicodeProperty { $0.properties.changesWhenCaseFolded }),
        ("Changes_When_Casemapped", "CWCM", UnicodeProperty { $0.properties.changesWhenCaseMapped }),
        ("Changes_When_Lowercased", "CWL", UnicodeProperty { $0.properties.changesWhenLowercased }),
        ("Changes_When_NFKC_Casefolded", "CWKCF", UnicodeProperty { $0.properties.changesWhenNFKCCaseFolded }),
        ("Changes_When_Titlecased", "CWT", UnicodeProperty { $0.properties.changesWhenTitlecased }),
        ("Changes_When_Uppercased", "CWU", UnicodeProperty { $0.properties.changesWhenUppercased }),
        ("Dash", "Dash", UnicodeProperty { $0.properties.isDash }),
        ("Default_Ignorable_Code_Point", "DI", UnicodeProperty { $0.properties.isDefaultIgnorableCodePoint }),
        ("Deprecated", "Dep", UnicodeProperty { $0.properties.isDeprecated }),
        ("Diacritic", "Dia", UnicodeProperty { $0.properties.isDiacritic }),
        ("Emoji", "Emoji", UnicodeProperty { $0.properties.isEmoji }),
        ("Emoji_Modifier", "EMod", UnicodeProperty { $0.properties.isEmojiModifier }),
        ("Emoji_Modifier_Base", "EBase", UnicodeProperty { $0.properties.isEmojiModifierBase }),
        ("Emoji_Presentation", "EPres", UnicodeProperty { $0.properties.isEmojiPresentation }),
        ("Extender", "Ext", UnicodeProperty { $0.properties.isExtender }),
        ("Grapheme_Base", "Gr_Base", UnicodeProperty { $0.properties.isGraphemeBase }),
        ("Grapheme_Extend", "Gr_Ext", UnicodeProperty { $0.properties.isGraphemeExtend }),
        ("Hex_Digit", "Hex", UnicodeProperty { $0.properties.isHexDigit }),
        ("IDS_Binary_Operator", "IDSB", UnicodeProperty { $0.properties.isIDSBinaryOperator }),
        ("IDS_Trinary_Operator", "IDST", UnicodeProperty { $0.properties.isIDSTrinaryOperator }),
        ("ID_Continue", "IDC", UnicodeProperty { $0.properties.isIDContinue }),
        ("ID_Start", "IDS", UnicodeProperty { $0.properties.isIDStart }),
        ("Ideographic", "Ideo", UnicodeProperty { $0.properties.isIdeographic }),
        ("Join_Control", "Join_C", UnicodeProperty { $0.properties.isJoinControl }),
        ("Logical_Order_Exception", "LOE", UnicodeProperty { $0.properties.isLogicalOrderException }),
        ("Lowercase", "Lower", UnicodeProperty { $0.properties.isLowercase }),
        ("Math", "Math", UnicodeProperty { $0.properties.isMath }),
        ("Noncharacter_Code_Point", "NChar", UnicodeProperty { $0.properties.isNoncharacterCodePoint }),
        ("Pattern_White_Space", "Pat_WS", UnicodeProperty { $0.properties.isPatternWhitespace }),
        ("Quotation_Mark", "QMark", UnicodeProperty { $0.properties.isQuotationMark }),
        ("Radical", "Radical", UnicodeProperty { $0.properties.isRadical }),
        ("Regional_Indicator", "RI", UnicodeProperty { (0x1F1E6...0x1F1FF).contains($0.value) }),
        ("Sentence_Terminal", "STerm", UnicodeProperty { $0.properties.isSentenceTerminal }),
        ("Soft_Dotted", "SD", UnicodeProperty { $0.properties.isSoftDotted }),
        ("Terminal_Punctuation", "Term", UnicodeProperty { $0.properties.isTerminalPunctuation }),
        ("Unified_Ideograph", "UIdeo", UnicodeProperty { $0.properties.isUnifiedIdeograph }),
        ("Uppercase", "Upper", UnicodeProperty { $0.properties.isUppercase }),
        ("Variation_Selector", "VS", UnicodeProperty { $0.properties.isVariationSelector }),
        ("White_Space", "space", UnicodeProperty { $0.properties.isWhitespace }),
        ("XID_Continue", "XIDC", UnicodeProperty { $0.properties.isXIDContinue }),
        ("XID_Start", "XIDS", UnicodeProperty { $0.properties.isXIDStart }),
        ("Emoji_Component", "EComp", member(of: emojiComponents)),
        ("Extended_Pictographic", "ExtPict", member(of: pictographs)),
        ("Pattern_Syntax", "Pat_Syn", member(of: patternSyntax)),
    ]
}
