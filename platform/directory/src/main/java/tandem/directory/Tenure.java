package tandem.directory;

import java.time.LocalDate;
import java.util.UUID;
import tandem.events.directory.PersonFacts.Assignment;
import tandem.records.Field;

/** A place as callers see it that somebody had, or has. */
record Tenure(
    @Field(en = "From", zh = "起始日期", help = "The first day; none of the first place of all.")
        LocalDate from,
    @Field(en = "Team", zh = "团队") String team,
    @Field(en = "Department", zh = "部门") String department,
    @Field(en = "Region", zh = "区域") String region,
    @Field(en = "Manager", zh = "主管", to = Person.class) UUID manager,
    @Field(en = "Level", zh = "职级") String level) {

  static Tenure of(Assignment a) {
    return new Tenure(a.from(), a.team(), a.department(), a.region(), a.manager(), a.level());
  }
}
