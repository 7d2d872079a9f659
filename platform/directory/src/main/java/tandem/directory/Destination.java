package tandem.directory;

import java.util.UUID;
import tandem.records.Field;

/** A place that is asked for; what is absent of it is not known. */
record Destination(
    @Field(en = "Team", zh = "团队", example = "South") String team,
    @Field(en = "Department", zh = "部门", example = "Key accounts") String department,
    @Field(en = "Region", zh = "区域", example = "EMEA") String region,
    @Field(en = "Manager", zh = "主管", to = Person.class) UUID manager,
    @Field(en = "Level", zh = "职级", example = "supervisor", help = "Of the career ladder.")
        String level) {

  Place place() {
    return new Place(team, department, region, manager, level);
  }
}
