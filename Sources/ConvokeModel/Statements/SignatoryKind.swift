/// Whether an organisation signs or a person.
public enum SignatoryKind: String, Word { case organisation, individual }

extension Signatory {
    public var kind: SignatoryKind { isOrganisation ? .organisation : .individual }
}
