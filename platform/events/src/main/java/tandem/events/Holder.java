package tandem.events;

import java.util.UUID;

/** A person's place in the organisation on one day. */
public record Holder(UUID person, String team, String department, String region, String level) {

  /** Work that nobody holds. */
  public static final Holder NOBODY = new Holder(null, null, null, null, null);

  /**
   * The same person working for another team than the organisation says, as a source recorded it.
   */
  public Holder inTeam(String otherTeam) {
    return otherTeam == null ? this : new Holder(person, otherTeam, department, region, level);
  }
}
