import ConvokeModel
import ConvokeTestSupport
import Testing

struct StatementTextTests {
    private static var statement: JointStatement {
        JointStatement(
            key: "letter", title: ["en": "Tïtle", "es": "Título"], text: ["en": "Text", "es": "Texto"],
            addressees: [
                Addressee(name: ["en": "State"], demands: [["en": "One"], ["en": "Two", "es": "Dos"]]),
                Addressee(name: ["en": "Other"], demands: []),
            ],
            closing: ["en": "End"])
    }

    private static func bytes(_ change: (inout JointStatement) -> Void = { _ in }) -> [UInt8] {
        var statement = statement
        change(&statement)
        return StatementText(of: statement).canonical(in: "en")
    }

    @Test("The bytes that are hashed are the fields in order, each with its length in bytes, lists with theirs")
    func canonical() {
        #expect(
            String(decoding: Self.bytes(), as: UTF8.self)
                == "6:Tïtle\n4:Text\n1:2\n5:State\n1:2\n3:One\n3:Two\n5:Other\n1:0\n3:End\n")
        #expect(
            String(decoding: StatementText(of: Self.statement).canonical(in: "es"), as: UTF8.self)
                == "7:Título\n5:Texto\n1:2\n0:\n1:2\n0:\n3:Dos\n0:\n1:0\n0:\n")
    }

    @Test("Words moved from one field to the next are other bytes")
    func moved() {
        #expect(
            Self.bytes {
                $0.title = ["en": "A"]
                $0.text = ["en": "BC"]
            }
                != Self.bytes {
                    $0.title = ["en": "AB"]
                    $0.text = ["en": "C"]
                })
        #expect(
            Self.bytes { $0.title = ["en": "A\n1:B"] }
                != Self.bytes {
                    $0.title = ["en": "A"]; $0.text = ["en": "B"]
                })
    }

    @Test("Every word that people sign is in the bytes, and nothing else of the statement")
    func covers() {
        let before = Self.bytes()
        #expect(Self.bytes { $0.title["en"] = "X" } != before)
        #expect(Self.bytes { $0.text["en"] = "X" } != before)
        #expect(Self.bytes { $0.closing = nil } != before)
        #expect(Self.bytes { $0.addressees[0].name["en"] = "X" } != before)
        #expect(Self.bytes { $0.addressees[0].demands[1]["en"] = "X" } != before)
        #expect(Self.bytes { $0.addressees[0].demands.swapAt(0, 1) } != before)
        #expect(Self.bytes { $0.title["es"] = "X" } == before)
        #expect(Self.bytes { $0.tags = ["x"] } == before)
        #expect(Self.bytes { $0.claimedSignatories = 22 } == before)
        #expect(Self.bytes { $0.place = ["en": "X"] } == before)
    }

    @Test("Demands moved from one addressee to another are other bytes")
    func regrouped() {
        let demand: LocalizedText = ["en": "Stop"]
        let first = Self.bytes {
            $0.addressees = [
                Addressee(name: ["en": "A"], demands: [demand]), Addressee(name: ["en": "B"], demands: []),
            ]
        }
        let second = Self.bytes {
            $0.addressees = [
                Addressee(name: ["en": "A"], demands: []), Addressee(name: ["en": "Stop"], demands: [["en": "B"]]),
            ]
        }
        #expect(first != second)
    }

    @Test("A statement is there in the languages that have both its title and its text")
    func languages() {
        var statement = Self.statement
        statement.text["fr"] = "Texte"
        #expect(statement.languages == ["en", "es"])
    }
}
