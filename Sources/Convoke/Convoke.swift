@_exported import ConvokeModel

// What a program that embeds Convoke needs beside the door: the model, and the values that the door's answers are made of.
@_exported import struct ConvokeCalendar.CalendarCheck
@_exported import struct ConvokeCalendar.CalendarFeed
@_exported import struct ConvokeCalendar.CalendarFile
@_exported import struct ConvokeCalendar.CalendarFinding
@_exported import struct ConvokeCalendar.CalendarInstance
@_exported import struct ConvokeCalendar.CalendarWindow
@_exported import struct ConvokeCalendar.ChangeFeed
@_exported import struct ConvokeCalendar.FeedEntry
@_exported import struct ConvokeCalendar.RefusedEntry
@_exported import struct ConvokeCalendar.ReplyMail
@_exported import enum ConvokeCalendar.ReplyRefusal
@_exported import struct ConvokeFiles.CampaignFolder
@_exported import enum ConvokeFiles.CampaignSchema
@_exported import enum ConvokeFiles.ExampleCampaign
@_exported import enum ConvokeFiles.GuestColumn
@_exported import struct ConvokeFiles.Problem
@_exported import struct ConvokeFiles.RejectedRow
@_exported import struct ConvokeFiles.Settings
@_exported import struct ConvokeFiles.SheetMapping
@_exported import struct ConvokeFiles.SheetSignature
@_exported import enum ConvokeFiles.SignatureColumn
@_exported import struct ConvokeLetters.BarFigure
@_exported import struct ConvokeLetters.DoorWords
@_exported import enum ConvokeLetters.LetterFormat
@_exported import struct ConvokeLetters.RenderedMail
@_exported import struct ConvokeLetters.TemplateProblem
@_exported import struct ConvokeLetters.TemplateProblems
@_exported import enum ConvokeStore.DoorFileRefusal
@_exported import struct ConvokeStore.JournalEntry
@_exported import struct ConvokeStore.JournalVerdict
@_exported import struct ConvokeStore.ManifestRecord
@_exported import struct ConvokeStore.ReadingLink
@_exported import struct ConvokeStore.RequestID
@_exported import enum ConvokeStore.SHA256Text
@_exported import struct ConvokeStore.Surroundings
