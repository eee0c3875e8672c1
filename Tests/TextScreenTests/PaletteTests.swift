import Testing
import TextScreen

@Suite struct PaletteTests {
    @Test func rolesHaveDifferentLetters() {
        #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    }

    @Test func theMonoPaletteUsesNoColour() {
        for role in Role.allCases {
            #expect(Palette.mono.attributes(for: role).foreground == nil)
            #expect(Palette.mono.attributes(for: role).background == nil)
        }
    }

    @Test func theEightColourPaletteUsesOnlyEight() {
        for role in Role.allCases {
            let look = Palette.ansi8.attributes(for: role)
            #expect((look.foreground ?? 0) < 8 && (look.background ?? 0) < 8)
        }
    }

    @Test(arguments: Palette.allCases) func statesLookDifferent(palette: Palette) {
        let looks = [Role.ok, .warning, .error, .offline, .plain].map { palette.attributes(for: $0) }
        #expect(Set(looks).count == looks.count)
        #expect(palette.attributes(for: .selected) != palette.attributes(for: .plain))
        #expect(palette.attributes(for: .changed) != palette.attributes(for: .plain))
    }

    @Test func coloursOfStatesBringTheirOwnBackground() {
        for palette in [Palette.ansi8, .ansi256] {
            for role in [Role.ok, .warning, .error, .offline] {
                let look = palette.attributes(for: role)
                #expect(look.foreground != nil && look.background != nil, "readable on light and dark terminals")
            }
        }
    }

    @Test func strongPalettesDimNothingAndLeadBackToTheUsualOnes() {
        for palette in [Palette.mono, .ansi8, .ansi256] {
            #expect(palette.strong != palette && palette.strong.strong == palette.strong)
            #expect(palette.usual == palette && palette.strong.usual == palette)
            #expect(palette.strong.attributes(for: .dim) == palette.strong.attributes(for: .plain))
            for role in Role.allCases where role != .symbol && palette != .mono {
                let look = palette.strong.attributes(for: role)
                #expect(look.bold && look.foreground != nil && look.background != nil, "\(role)")
            }
        }
    }

    @Test func noticesOfDifferentKindsReadDifferentlyWithoutColour() {
        let lines = Notice.Kind.allCases.map { Notice($0, "Place A-01").line }
        #expect(Set(lines).count == lines.count)
        #expect(Notice(.ok, "Place").line == "OK Place")
        #expect(Notice(.warning, "Place").line == "! Place")
        #expect(Notice(.error, "Place").line == "X Place")
    }
}
