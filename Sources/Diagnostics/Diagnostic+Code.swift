extension Diagnostic {
  /// The kinds of fault, by what they are about.
  ///
  /// The raw values are in kebab case, and stay the same from version to version: scripts and baselines name them.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    // MARK: Reading a file
    /// The file cannot be opened or read.
    case unreadableFile = "unreadable-file"
    /// There is no such file, or nothing in the folder that was looked for.
    case notFound = "not-found"
    /// The folder cannot be listed.
    case unreadableFolder = "unreadable-folder"
    /// The file holds no document.
    case emptyFile = "empty-file"
    /// The bytes are no UTF-8.
    case notUTF8 = "not-utf-8"
    /// A text holds a character that is no text, such as ESC.
    case controlCharacter = "control-character"
    /// A text holds a character that turns the direction of writing, and could hide what stands there.
    case directionControl = "direction-control"
    /// A template holds a character that the program keeps for itself.
    case reservedCharacter = "reserved-character"
    /// There is not enough memory to read the file.
    case outOfMemory = "out-of-memory"

    // MARK: Bounds
    /// A file, or what a template comes to, has more bytes than are read.
    case tooLarge = "too-large"
    /// There are more values, or they are nested deeper, than is read.
    case limitExceeded = "limit-exceeded"
    /// A text is longer than its place takes.
    case textTooLong = "text-too-long"
    /// Sections of a template stand deeper inside each other than is read.
    case tooDeep = "too-deep"
    /// A template names more blocks than are made.
    case tooManyBlocks = "too-many-blocks"
    /// More is wrong with the file than is told.
    case tooManyDiagnostics = "too-many-diagnostics"
    /// The numbers of decision records of one name are used up.
    case tooManyRecords = "too-many-records"

    // MARK: Syntax
    /// The file is no YAML.
    case yamlSyntax = "yaml-syntax"
    /// An alias names no anchor, or one that it stands in.
    case yamlAlias = "yaml-alias"
    /// A key of a YAML mapping is no plain text.
    case yamlKey = "yaml-key"
    /// The file is no JSON.
    case jsonSyntax = "json-syntax"
    /// A number of JSON fits no 64-bit integer, or no finite double.
    case numberOverflow = "number-overflow"
    /// An escape of JSON names half of a surrogate pair.
    case unpairedSurrogate = "unpaired-surrogate"
    /// There is more than one YAML document in the file.
    case severalDocuments = "several-documents"
    /// A mapping has one key twice.
    case duplicateKey = "duplicate-key"
    /// The file is not of the format that its name tells.
    case malformed
    /// The format, or its version, is not known.
    case unsupported

    // MARK: Keys and values
    /// The file says that it follows a schema that is not known here.
    case unknownSchema = "unknown-schema"
    /// A mapping has a key that means nothing here.
    case unknownKey = "unknown-key"
    /// A mapping lacks a key that it needs.
    case missingKey = "missing-key"
    /// A value is of another kind than its place takes, such as a list for a text.
    case wrongType = "wrong-type"
    /// A value is empty where one is needed.
    case emptyValue = "empty-value"
    /// A list has fewer items than it needs.
    case listTooShort = "list-too-short"
    /// A word is none of those that its key takes.
    case unknownWord = "unknown-word"
    /// A value does not have the form that its key takes.
    case invalidValue = "invalid-value"
    /// An address is none that a report may link to.
    case invalidAddress = "invalid-address"
    /// An amount cannot be understood.
    case invalidAmount = "invalid-amount"
    /// What a claim is about is no name of an image and no digest.
    case invalidImage = "invalid-image"
    /// A range of versions cannot be understood, or no version is in it.
    case invalidVersion = "invalid-version"
    /// A date is none of the calendar, or not written as 2026-08-27.
    case invalidDate = "invalid-date"
    /// A digest is no `sha256:` or `sha512:` with its hexadecimal digits.
    case invalidDigest = "invalid-digest"
    /// An id has other characters than ids have.
    case invalidID = "invalid-id"
    /// A line of a list of images is no name.
    case invalidName = "invalid-name"
    /// A language is no tag of BCP 47.
    case invalidLanguage = "invalid-language"
    /// A number cannot be understood, or is out of range.
    case invalidNumber = "invalid-number"
    /// A platform is not written as OS/ARCHITECTURE[/VARIANT].
    case invalidPlatform = "invalid-platform"
    /// A ratio is no share or multiple, such as `1/5` or `3`.
    case invalidRatio = "invalid-ratio"
    /// A tolerance is no share such as `20%`.
    case invalidTolerance = "invalid-tolerance"
    /// A version stands without quotes, and YAML takes it for a number.
    case unquotedNumber = "unquoted-number"

    // MARK: References
    /// Two things of one kind have one id.
    case duplicateID = "duplicate-id"
    /// No candidate has that id.
    case unknownCandidate = "unknown-candidate"
    /// No criterion has that id.
    case unknownCriterion = "unknown-criterion"
    /// No source has that id.
    case unknownSource = "unknown-source"
    /// The source has no place of that id.
    case unknownPlace = "unknown-place"
    /// No scale has that id.
    case unknownScale = "unknown-scale"
    /// The scale has no level of that id.
    case unknownLevel = "unknown-level"
    /// No table has that id.
    case unknownTable = "unknown-table"
    /// No rule of choice has that id.
    case unknownChoice = "unknown-choice"
    /// No profile has that id.
    case unknownProfile = "unknown-profile"
    /// No fact has that id.
    case unknownFact = "unknown-fact"
    /// No size of an image has that name.
    case unknownSize = "unknown-size"
    /// No verdict has that name.
    case unknownVerdict = "unknown-verdict"
    /// A list of verdicts is empty where one is needed.
    case noVerdict = "no-verdict"

    // MARK: Comparisons
    /// A text lacks a language that a report is asked for in.
    case missingTranslation = "missing-translation"
    /// A criterion of levels has no scale.
    case missingScale = "missing-scale"
    /// A rating has no scale to stand on.
    case ratingWithoutScale = "rating-without-scale"
    /// An amount has no unit, and its criterion needs one.
    case missingUnit = "missing-unit"
    /// A unit stands where none belongs.
    case unneededUnit = "unneeded-unit"
    /// A unit cannot be written so.
    case invalidUnit = "invalid-unit"
    /// An amount, or a fact, is of another dimension than its place asks for.
    case wrongUnit = "wrong-unit"
    /// Two facts have one name.
    case duplicateName = "duplicate-name"
    /// No comparison that is read defines the own fact which a measurement carries.
    case undefinedFact = "undefined-fact"
    /// It is said why a fact is not known, and the fact is known.
    case unneededReason = "unneeded-reason"
    /// A claim says “about”, and not how much may be missing.
    case missingTolerance = "missing-tolerance"
    /// A tolerance stands where nothing is approximate.
    case unneededTolerance = "unneeded-tolerance"
    /// A range ends before it begins.
    case reversedRange = "reversed-range"
    /// A claim's value has no key, or more than one.
    case wrongValue = "wrong-value"
    /// A claim's value is of another kind than its criterion.
    case valueDoesNotFit = "value-does-not-fit"
    /// A value says not one thing of two candidates' amounts, or sets a candidate beside itself.
    case wrongRelation = "wrong-relation"
    /// A fact measures a criterion whose values it cannot be compared with.
    case factDoesNotFit = "fact-does-not-fit"
    /// A claim is about a size that its criterion is not measured by.
    case sizeDoesNotFit = "size-does-not-fit"
    /// What a claim is about contradicts itself.
    case wrongSubject = "wrong-subject"
    /// Two candidates have the same pattern of images.
    case duplicatePattern = "duplicate-pattern"
    /// What selects a candidate's measurement cannot be understood.
    case wrongSelection = "wrong-selection"
    /// A multi-stage build does not say what it is built of.
    case missingStages = "missing-stages"
    /// A candidate that is an image has stages.
    case unneededStages = "unneeded-stages"
    /// A stage is itself a strategy.
    case stageIsNoImage = "stage-is-no-image"
    /// A driver does not fit what it stands on.
    case wrongDriver = "wrong-driver"
    /// No image can meet two must-haves together.
    case contradictoryLimits = "contradictory-limits"
    /// A driver does not say what is better.
    case missingPreference = "missing-preference"
    /// A driver lacks its worst or its best value.
    case missingAnchor = "missing-anchor"
    /// A driver has a worst or best value where levels say it.
    case unneededAnchor = "unneeded-anchor"
    /// A driver's best value is on the worse side of its worst.
    case reversedAnchors = "reversed-anchors"
    /// A file on packages has no list of them.
    case missingPackages = "missing-packages"

    // MARK: Templates
    /// A template names a value that is not known there.
    case unknownValue = "unknown-value"
    /// A template names a section that is not known there.
    case unknownSection = "unknown-section"
    /// A template names a block that is not known.
    case unknownBlock = "unknown-block"
    /// A tag of a template has no end.
    case unclosedTag = "unclosed-tag"
    /// A section of a template has no end.
    case unclosedSection = "unclosed-section"
    /// A section of a template ends that never began.
    case unopenedSection = "unopened-section"
    /// A section of a template ends inside another.
    case crossedSection = "crossed-section"
    /// A template has a tag of Mustache that templates do not have.
    case refusedTag = "refused-tag"
    /// A template has Markdown that reports have no place for.
    case refusedMarkdown = "refused-markdown"
    /// A template links to an address that a report may not link to.
    case refusedAddress = "refused-address"
    /// A template holds raw HTML.
    case rawHTML = "raw-html"
    /// The front matter of a template is not a key and a value a line, or has no end.
    case refusedFrontMatter = "refused-front-matter"
    /// A block stands inside other text.
    case misplacedBlock = "misplaced-block"

    // MARK: Commands
    /// A candidate selects a measurement that is not there.
    case unmetSelection = "unmet-selection"
    /// A measurement names one candidate, and the patterns of another match its image.
    case contestedMeasurement = "contested-measurement"
    /// No measurement belongs to any candidate.
    case noCandidate = "no-candidate"
    /// A place that was named holds no measurements.
    case noMeasurements = "no-measurements"
    /// Something depends on the day, and no day is known.
    case noDay = "no-day"
    /// A record is not known to be as the program wrote it, and is kept.
    case recordKept = "record-kept"
  }
}
