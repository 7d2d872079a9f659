package tandem.sales.lead;

/** What happens to a lead, once at most. */
enum LeadMoment {
  CAPTURED,
  RESPONDED,
  QUALIFIED,
  CONVERTED,
  DISQUALIFIED
}
