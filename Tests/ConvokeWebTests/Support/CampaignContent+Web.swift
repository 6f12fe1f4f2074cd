import Convoke
import ConvokeTestSupport

extension CampaignContent {
    /// The sample with two places to give out at its panel, and parties of two.
    static func withPlaces(
        _ places: Int? = 2, disclosure: EventDisclosure = .standard(at: .standard),
        questions: [RegistrationQuestion] = []
    ) -> CampaignContent {
        var content = CampaignContent.sample
        content.events["panel"]?.event.registration = Registration(
            policy: .open, places: places, companions: 1, questions: questions)
        content.events["panel"]?.event.disclosure = disclosure
        return content
    }
}
