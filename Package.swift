// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "convoke",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Convoke", targets: ["Convoke"]),
        .executable(name: "convoke", targets: ["ConvokeCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .target(name: "ConvokeModel", swiftSettings: strict),
        .target(name: "ConvokeFiles", dependencies: ["ConvokeModel", "Yams"], swiftSettings: strict),
        .target(
            name: "ConvokeStore",
            dependencies: [
                "ConvokeModel", "CPostgres",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            resources: [
                .embedInCode("Migrations/0001-campaign.sql"),
                .embedInCode("Migrations/0002-attendance.sql"),
                .embedInCode("Migrations/0003-outbox.sql"),
                .embedInCode("Migrations/0004-door.sql"),
                .embedInCode("Migrations/0005-guests.sql"),
                .embedInCode("Migrations/0006-rsvps.sql"),
                .embedInCode("Migrations/0007-signatures.sql"),
                .embedInCode("Migrations/0009-signature-sheets.sql"),
                .embedInCode("Migrations/0010-calendar-replies.sql"),
                .embedInCode("Migrations/0011-web.sql"),
                .embedInCode("Migrations/0012-deadlines.sql"),
                .embedInCode("Migrations/0013-fewer-indexes.sql"),
                .embedInCode("Migrations/0014-releases.sql"),
                .embedInCode("Migrations/0015-unsent-mails.sql"),
                .embedInCode("Migrations/0016-reviewed-mails.sql"),
                .embedInCode("Migrations/0017-team.sql"),
                .embedInCode("Migrations/0024-registries.sql"),
                .embedInCode("Migrations/0025-parts.sql"),
                .embedInCode("Migrations/0026-deadline-reminders.sql"),
                .embedInCode("Migrations/0030-letters.sql"),
                .embedInCode("Migrations/0031-second-factor.sql"),
            ],
            swiftSettings: strict
        ),
        .target(name: "ConvokeCalendar", dependencies: ["ConvokeModel"], swiftSettings: strict),
        .target(name: "ConvokeProcess", dependencies: ["CSpawn"], swiftSettings: strict),
        .target(
            name: "ConvokeLetters",
            dependencies: [
                "CCmark", "CQrencode", "ConvokeModel", "ConvokeProcess",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [.embedInCode("PDF/typst-worker.py")],
            swiftSettings: strict
        ),
        .target(
            name: "Convoke",
            dependencies: [
                "CCurlMail", "CMemory", "ConvokeCalendar", "ConvokeFiles", "ConvokeLetters", "ConvokeModel",
                "ConvokeProcess", "ConvokeStore",
            ],
            swiftSettings: strict
        ),
        .target(
            name: "ConvokeWeb",
            dependencies: [
                "Convoke", "CZlib", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "ConvokeCLI",
            dependencies: [
                "Convoke", "ConvokeWeb", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        // Swift cannot call libcurl's variadic functions: one function of ours does.
        .target(name: "CCurlMail", linkerSettings: [.linkedLibrary("curl")]),
        // How the C library keeps memory is set by a function that Swift's modules lack.
        .target(name: "CMemory"),
        // So are the functions that say what a program is started with.
        .target(name: "CSpawn"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "ConvokeTestSupport", dependencies: ["Convoke", "ConvokeProcess", "ConvokeStore"],
            path: "Tests/ConvokeTestSupport",
            swiftSettings: strict),
        .testTarget(
            name: "ConvokeModelTests", dependencies: ["ConvokeModel", "ConvokeTestSupport"], swiftSettings: strict),
        .testTarget(name: "ConvokeFilesTests", dependencies: ["ConvokeFiles"], swiftSettings: strict),
        .testTarget(
            name: "ConvokeStoreTests", dependencies: ["ConvokeStore", "ConvokeTestSupport"], exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "ConvokeCalendarTests", dependencies: ["ConvokeCalendar", "ConvokeProcess"], exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "ConvokeLettersTests", dependencies: ["ConvokeLetters", "ConvokeProcess"], exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(name: "ConvokeTests", dependencies: ["Convoke", "ConvokeTestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ConvokeWebTests", dependencies: ["ConvokeLetters", "ConvokeWeb", "ConvokeTestSupport"],
            exclude: ["Support/mail-sink.py"],
            swiftSettings: strict),
        // Acts for many clients at once; ScenarioTests kills it.
        .executableTarget(
            name: "KillWorker", dependencies: ["Convoke", "ConvokeStore", "ConvokeTestSupport"],
            path: "Tests/KillWorker", swiftSettings: strict),
        .testTarget(
            name: "ScenarioTests", dependencies: ["Convoke", "ConvokeProcess", "ConvokeTestSupport", "KillWorker"],
            swiftSettings: strict),
        .testTarget(
            name: "ConvokeCLITests", dependencies: ["ConvokeCLI", "ConvokeTestSupport"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
