package tandem.sales.lead;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tandem.directory.Holders;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.records.Field;

/** The dated facts of a lead, each with whose it was then. */
record LeadFacts(
    @Field(en = "Captured", zh = "获取", help = "When it came") Moment captured,
    @Field(en = "Responded", zh = "首次响应", help = "When it was first answered") Moment responded,
    @Field(en = "Qualified", zh = "确认", help = "When it proved worth pursuing") Moment qualified,
    @Field(
            en = "Converted",
            zh = "转化",
            help = "When an opportunity came of it; absent once it is reopened")
        Moment converted,
    @Field(
            en = "Disqualified",
            zh = "判为无效",
            help = "When it was given up; absent once it is reopened")
        Moment disqualified) {

  /**
   * Those of what has happened.
   *
   * @param team whose it is where nobody had it; null where it is no team's
   */
  static LeadFacts of(
      List<Holding> holdings, Map<LeadMoment, Instant> moments, String team, Holders holders) {
    Map<LeadMoment, Moment> told = new EnumMap<>(LeadMoment.class);
    for (Holding held : holdings) {
      Instant at = moments.get(held.moment());
      Holder holder = holders.on(held.person(), at);
      told.put(held.moment(), Moment.of(at, held.person() == null ? holder.inTeam(team) : holder));
    }
    return new LeadFacts(
        told.get(LeadMoment.CAPTURED),
        told.get(LeadMoment.RESPONDED),
        told.get(LeadMoment.QUALIFIED),
        told.get(LeadMoment.CONVERTED),
        told.get(LeadMoment.DISQUALIFIED));
  }
}
