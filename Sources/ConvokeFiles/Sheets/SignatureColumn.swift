import ConvokeModel

/// What a column of a sheet of signatures may hold.
public enum SignatureColumn: String, SheetColumn {
    /// What names a row for good, such as a number of the form. Never guessed: only a mapping file says so.
    case key
    case kind, organisation, acronym, country, category, website, registry
    /// A person: the representative where there is a column for organisations, else whoever signs.
    case name
    case firstName, lastName, representative, title, affiliation, email, timestamp, language
    /// Whether the name may be printed; and the same asked the other way round.
    case publish, anonymous

    public var headings: Set<String> {
        switch self {
        case .key: []
        case .kind:
            [
                "kind", "type", "signatory type", "type of signatory", "i am signing as", "signing as", "i sign as",
                "tipo",
                "tipo de firmante", "firmo como", "type de signataire", "je signe en tant que", "tipo de signatario",
                "نوع الموقع", "النوع",
            ]
        case .organisation:
            [
                "organisation", "organization", "name of organisation", "name of organization", "organisation name",
                "organization name", "name of your organisation", "name of your organization",
                "name of the organisation", "name of the organization", "organisation s name", "organization s name",
                "ngo", "group", "institution", "organizacion", "nombre de la organizacion", "organizacion firmante",
                "nombre de su organizacion", "institucion", "colectivo", "nom de l organisation",
                "nom de votre organisation", "association", "nom de l association", "organizacao",
                "nome da organizacao",
                "entidade", "المنظمة", "اسم المنظمة", "المؤسسة", "اسم المؤسسة", "الجهة",
            ]
        case .acronym:
            ["acronym", "abbreviation", "short name", "sigla", "siglas", "acronimo", "sigle", "acronyme", "الاختصار"]
        case .country:
            [
                "country", "country of registration", "country of residence", "country where you are based", "based in",
                "location", "pais", "pais de registro", "pays", "البلد", "الدولة", "بلد",
            ]
        case .category:
            ["category", "type of organisation", "type of organization", "categoria", "categorie", "الفئة"]
        case .website:
            ["website", "web", "url", "web site", "sitio web", "pagina web", "site web", "site", "الموقع الالكتروني"]
        case .registry:
            [
                "registry", "register", "registry number", "register number", "registration number", "registro",
                "numero de registro", "registre", "numero d enregistrement", "رقم التسجيل", "السجل",
            ]
        default: headingsOfPeople
        }
    }

    private var headingsOfPeople: Set<String> {
        switch self {
        case .name:
            GuestColumn.name.headings.union([
                "signatory", "signatory name", "firmante", "signataire", "signatario", "nome", "nome completo",
                "الموقع",
            ])
        case .firstName: GuestColumn.firstName.headings.union(["primeiro nome"])
        case .lastName: GuestColumn.lastName.headings.union(["sobrenome", "apelido"])
        case .representative:
            [
                "representative", "name of representative", "representative name", "authorised representative",
                "authorized representative", "name of authorised representative", "name of authorized representative",
                "contact person", "contact name", "contact", "signed by", "name of signatory", "representante",
                "nombre del representante", "nombre de la persona representante", "persona de contacto",
                "representante legal", "representant", "nom du representant", "personne de contact",
                "nome do representante", "الممثل", "اسم الممثل", "ممثل المنظمة",
            ]
        case .title:
            [
                "title", "job title", "position", "role", "your title", "cargo", "puesto", "titulo", "fonction",
                "titre",
                "poste", "funcao", "المنصب", "الصفة", "اللقب الوظيفي",
            ]
        case .affiliation:
            [
                "affiliation", "institutional affiliation", "employer", "afiliacion", "adscripcion", "afiliacao",
                "الانتماء",
            ]
        case .email:
            GuestColumn.email.headings.union([
                "contact email", "e mail de contact", "correo de contacto", "endereco de e mail",
            ])
        case .timestamp: GuestColumn.timestamp.headings.union(["carimbo de data hora", "date", "fecha"])
        case .language: GuestColumn.language.headings
        case .publish:
            [
                "publish", "publish my name", "may we publish your name", "public", "consent to publish",
                "i agree to my name being published", "publicar", "publicar mi nombre", "consentimiento para publicar",
                "publier", "publier mon nom", "peut on publier votre nom", "نشر الاسم",
            ]
        case .anonymous:
            [
                "anonymous", "remain anonymous", "sign anonymously", "anonimo", "firmar de forma anonima", "anonyme",
                "مجهول",
            ]
        default: []
        }
    }
}
