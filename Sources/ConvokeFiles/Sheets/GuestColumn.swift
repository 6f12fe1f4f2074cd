import ConvokeModel

/// What a column of a sheet of guests may hold.
public enum GuestColumn: String, SheetColumn {
    /// What names a row for good, such as an order's number. Never guessed: only a mapping file says so.
    case key
    case name, firstName, lastName, email, party, timestamp, language, companions

    /// Headings that mean this without doubt.
    public var headings: Set<String> {
        switch self {
        case .key: []
        case .name:
            [
                "name", "full name", "your name", "guest", "guest name", "attendee", "attendee name", "participant",
                "nombre", "nombre completo", "nombre y apellido", "nombre y apellidos", "nom", "nom complet",
                "nom et prenom", "prenom et nom", "votre nom", "tu nombre", "su nombre", "الاسم", "الاسم الكامل",
                "الإسم",
            ]
        case .firstName: ["first name", "given name", "prenom", "nombre de pila", "nombres", "الاسم الاول"]
        case .lastName:
            [
                "last name", "surname", "family name", "apellido", "apellidos", "nom de famille", "اسم العائلة",
                "اللقب",
            ]
        case .email:
            [
                "e mail", "email", "mail", "email address", "e mail address", "your email", "correo",
                "correo electronico",
                "direccion de correo electronico", "direccion de correo", "courriel", "adresse e mail", "adresse email",
                "adresse mail", "adresse electronique", "attendee email", "البريد الالكتروني", "البريد", "الايميل",
            ]
        case .party:
            [
                "party", "party size", "tickets", "ticket quantity", "quantity", "places", "seats", "people",
                "number of people", "number of guests", "how many people", "number of tickets", "entradas", "plazas",
                "personas", "numero de personas", "cuantas personas", "billets", "personnes", "nombre de personnes",
                "nombre de places", "nombre de billets", "عدد الاشخاص", "عدد التذاكر", "المقاعد",
            ]
        case .timestamp:
            [
                "timestamp", "submitted at", "submission date", "submission time", "date submitted", "order date",
                "created at",
                "start time", "marca temporal", "fecha de envio", "horodateur", "date de soumission", "طابع زمني",
            ]
        case .language: ["language", "preferred language", "idioma", "lengua", "langue", "اللغة"]
        case .companions:
            ["companions", "names of companions", "acompanantes", "accompagnants", "المرافقون"]
        }
    }

    public static let hasAnswers = true
}
