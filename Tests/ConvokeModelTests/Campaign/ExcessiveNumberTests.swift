import ConvokeModel
import Testing

@Suite("Numbers that nobody can mean")
struct ExcessiveNumberTests {
    @Test(
        "A million millions and more is found, in whatever way it is written",
        arguments: [
            (#"{"a": 1000000000000}"#, "1000000000000"), ("[-9223372036854775808]", "-9223372036854775808"),
            (#"{"a":[1,{"b":1e12}]}"#, "1e12"), ("3E+40", "3E+40"),
            (#"{"x\"":"\\","n":123456789012345.5}"#, "123456789012345.5"),
        ])
    func finds(text: String, number: String) {
        #expect(CanonicalJSON.excessiveNumber(in: text) == number)
    }

    @Test(
        "Smaller ones, long fractions and digits in texts are not",
        arguments: [
            "{}", "", #"{"a":999999999999,"b":46.226600000000012345,"c":1e-20,"d":true,"e":null}"#,
            #"{"n":"1000000000000000000","q":"\"99999999999999999999"}"#, "[0,-1,12.5e3]",
        ])
    func leaves(text: String) { #expect(CanonicalJSON.excessiveNumber(in: text) == nil) }
}
