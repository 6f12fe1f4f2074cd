import ConvokeModel

extension SignatureDetails: FieldCoded {
    func write(to fields: inout FieldWriter) {
        signatory.write(to: &fields)
        fields.add(representative) {
            $0.add($1.name)
            $0.add($1.title)
            $0.add($1.mandate.rawValue)
        }
        fields.add(address?.text)
        fields.add(display.rawValue)
        fields.add(consents.publish)
        fields.add(consents.contact)
        fields.add(consents.shareWithLead)
        fields.add(proof.rawValue)
        fields.add(evidence) { $0.add($1) }
        fields.add(former) { $1.write(to: &$0) }
        fields.add(retraction?.rawValue)
    }

    init(from fields: inout FieldReader) throws {
        self.init(
            signatory: try Signatory(from: &fields),
            representative: try fields.ifAny {
                Representative(
                    name: try $0.text(), title: try $0.textIfAny(), mandate: try $0.made(Mandate.init(rawValue:)))
            },
            address: try fields.madeIfAny { MailAddress($0) },
            display: try fields.made(SignatureDisplay.init(rawValue:)),
            consents: SignatureConsents(
                publish: try fields.flag(), contact: try fields.flag(), shareWithLead: try fields.flag()),
            proof: try fields.made(MandateProof.init(rawValue:)),
            evidence: try fields.values { try $0.text() },
            former: try fields.values { try Signatory(from: &$0) })
        retraction = try fields.madeIfAny(Retraction.init(rawValue:))
    }
}

extension Signatory: FieldCoded {
    func write(to fields: inout FieldWriter) {
        fields.add(isOrganisation)
        switch self {
        case .organisation(let organisation): organisation.write(to: &fields)
        case .individual(let individual): individual.write(to: &fields)
        }
    }

    init(from fields: inout FieldReader) throws {
        self =
            try fields.flag()
            ? .organisation(try SigningOrganisation(from: &fields)) : .individual(try SigningIndividual(from: &fields))
    }
}

extension SigningOrganisation {
    fileprivate func write(to fields: inout FieldWriter) {
        fields.add(name)
        fields.add(names) { fields, names in
            fields.add(names.texts.sorted { $0.key < $1.key }) {
                $0.add($1.key.text)
                $0.add($1.value)
            }
        }
        fields.add(acronym)
        fields.add(country?.code)
        fields.add(scope?.rawValue)
        fields.add(category.rawValue)
        fields.add(website?.text)
        fields.add(domain)
        fields.add(sortName)
        fields.add(registry?.description)
    }

    fileprivate init(from fields: inout FieldReader) throws {
        self.init(
            name: try fields.text(),
            names: try fields.ifAny {
                LocalizedText(
                    Dictionary(
                        try $0.values { (try $0.made { LanguageTag($0) }, try $0.text()) },
                        uniquingKeysWith: { first, _ in first }))
            },
            acronym: try fields.textIfAny(), country: try fields.madeIfAny { Country($0) },
            scope: try fields.madeIfAny(OrganisationScope.init(rawValue:)),
            category: try fields.made(OrganisationCategory.init(rawValue:)),
            website: try fields.madeIfAny { WebAddress($0) }, domain: try fields.textIfAny(),
            sortName: try fields.textIfAny(),
            registry: fields.format > 1 ? try fields.madeIfAny { RegistryNumber($0) } : nil)
    }
}

extension SigningIndividual {
    fileprivate func write(to fields: inout FieldWriter) {
        fields.add(name)
        fields.add(title)
        fields.add(affiliation)
        fields.add(country?.code)
        fields.add(sortName)
    }

    fileprivate init(from fields: inout FieldReader) throws {
        self.init(
            name: try fields.text(), title: try fields.textIfAny(), affiliation: try fields.textIfAny(),
            country: try fields.madeIfAny { Country($0) }, sortName: try fields.textIfAny())
    }
}
