package tandem.records;

/** What a field is besides its type; each as {@link Field} has it. */
enum Trait {
  REQUIRED,
  SORT,
  FILTER,
  FACT,
  PERSONAL,
  READ_ONLY,
  FIXED,
  FRESH,
  BY_ACT,
  BEGUN,
  PAST,
  UNSEEN,
  ALONE,
  ASIDE,
  ASKED
}
