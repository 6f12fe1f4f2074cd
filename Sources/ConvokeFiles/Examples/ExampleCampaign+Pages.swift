extension ExampleCampaign {
    static let event = """
        ---
        # 'side-event', 'panel', 'screening', 'briefing', 'vigil' and others: see docs/FILES.md.
        kind: panel
        title: Opening panel

        # Times are those on the clock at the venue. Leave 'end' out where it is not known.
        start: 2027-03-02T13:00
        end: 2027-03-02T14:30
        place: {venue: example-house, room: main-hall}

        organisers: [example-network]
        co-sponsors: [example-centre]
        participants:
          - {person: maria-example, role: moderator, answer: confirmed}
          # Nobody is announced before they said yes: 'invited' unless told.
          - {person: witness-1, role: witness}

        languages: [en]
        registration: {policy: open, places: 80}
        ---

        What the event is about, in Markdown.

        """

    static let statement = """
        ---
        title: Open letter
        # The day that the letter bears.
        date: 2027-03-10
        addressees:
          - name: The authorities
            demands:
              - Release everybody who is held for peaceful work.
              - Let independent observers in.
        leads: [example-network]
        deadline: {at: 2027-03-08T23:59, zone: anywhere-on-earth}
        ---

        We, the {{organisations.count}} undersigned organisations, write to you with concern.

        """

    static let signatories = """
        name,acronym,country,scope,category
        Example Network for Human Rights,ENHR,,international,network
        Example Centre,,CH,,

        """
}
