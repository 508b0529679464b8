/// The names that templates may use.
public enum TemplateVocabulary {
  /// Values, by name, with what they are.
  public static let values: [(name: String, meaning: String)] = [
    ("title", "the comparison's title"),
    ("purpose", "what the comparison is for"),
    ("id", "the comparison's id"),
    ("candidate_count", "how many candidates there are"),
    ("criterion_count", "how many criteria there are"),
    ("claim_count", "how many claims there are"),
    ("measurement_count", "how many measurements there are"),
    ("confirmed_count", "how many findings are confirmed"),
    ("partly_confirmed_count", "how many findings are partly confirmed"),
    ("supported_count", "how many findings are supported by indicators, in whole or in part"),
    ("opposed_count", "how many findings are opposed by indicators"),
    ("disputed_count", "how many findings are disputed"),
    ("contradicted_count", "how many findings are contradicted"),
    ("unmeasured_count", "how many findings are unmeasured"),
    ("oldest_evidence", "the date of the oldest measurement or image"),
    ("newest_evidence", "the date of the newest measurement or image"),
    ("command", "the command that writes the report"),
    ("decision_date", "the day of the decision: that of --as-of, else of the newest evidence"),
    ("profile", "the name of the profile that is decided by"),
    ("decision_makers", "who decides"),
    ("superseded_record", "the record that this one supersedes"),
  ]

  /// Sections that are shown or left out.
  public static let conditions: [(name: String, meaning: String)] = [
    ("ko", "the report is in Korean"),
    ("en", "the report is in English"),
    ("has_claims", "there are claims"),
    ("has_measurements", "there are measurements"),
    ("has_tables", "there are tables to show as stated"),
    ("has_contradictions", "a finding is contradicted or only partly confirmed"),
    ("has_several_days", "the evidence is of more than one day"),
    ("has_conflicts", "sources or measurements disagree, or evidence is odd or stale"),
    ("has_decision", "a profile is decided by"),
    ("has_outcome", "an option is chosen"),
    ("has_superseded_record", "the record supersedes another"),
    ("has_scales", "there are scales"),
    (
      "has_packages",
      "packages with native code are installed in an image, or a project was given with --project"
    ),
    ("has_native_objects", "the native objects of an image were looked at"),
    ("has_choices", "there are rules for choosing"),
    ("has_cautions", "there are cautions"),
    ("has_recipes", "there are recipes"),
    ("has_sources", "there are sources"),
    ("has_other_measurements", "a candidate has measurements that its cells do not show"),
  ]

  /// Sections that are repeated for each item, with the values of an item.
  public static let lists: [(name: String, values: [String])] = [
    ("candidates", ["candidate_id", "candidate_name", "candidate_summary"]),
    ("criteria", ["criterion_id", "criterion_name", "criterion_definition"]),
    ("sources", ["source_id", "source_title", "source_url", "source_date"]),
  ]

  /// Places of blocks, `{{> name}}`.
  public static let blocks: [(name: String, meaning: String)] = [
    ("candidates", "the candidates and what they are"),
    ("tables", "the tables, as their source states them"),
    ("matrix", "the full matrix: claim, measurement and verdict in each cell"),
    ("legend", "what the verdicts mean"),
    ("sizes_chart", "a bar chart of the sizes"),
    ("contradictions", "what is contradicted or holds only in part, and why"),
    ("native_objects", "the native objects that an image cannot load, with reasons"),
    ("packages", "what becomes of packages with native code on each candidate"),
    ("claims", "every claim, as stated and as understood, with its place and verdict"),
    ("measurements", "the measurements that the cells show: image, digest, method, date"),
    ("other_measurements", "the measurements that the cells do not show, with their values"),
    ("definitions", "how each criterion is defined and measured"),
    ("scales", "the scales, least to most"),
    ("choices", "the sources' rules for choosing"),
    ("cautions", "the sources' warnings"),
    ("recipes", "the sources' recipes"),
    ("sources", "the sources, with dates and addresses"),
    ("conflicts", "where sources or measurements disagree, and what is odd about the evidence"),
    ("decision_drivers", "what is decided by: weights, value functions, what must hold"),
    ("decision_options", "what can be chosen"),
    ("decision_outcome", "what is chosen and why, beside the source's own rule"),
    ("decision_ranking", "the points of all options, and which are out"),
    ("decision_consequences", "what follows from the choice"),
    ("decision_confirmation", "how to see that the decision still holds"),
    ("decision_pros_and_cons", "good, neutral and bad of each option"),
    ("decision_sensitivity", "which weight or unknown value would change the outcome"),
    ("decision_dockerfile", "a Dockerfile for the chosen option"),
  ]
}
