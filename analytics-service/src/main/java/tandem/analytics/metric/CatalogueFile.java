package tandem.analytics.metric;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The catalogue as it is written; nothing in it has been checked. */
record CatalogueFile(
    Map<String, Facts> facts,
    Map<String, List<String>> references,
    Map<String, MeasureLine> measures,
    Map<String, DistinctLine> distinct,
    Map<String, SetLine> sets,
    Map<String, OpenLine> open,
    Map<String, FunnelLine> funnels,
    Map<String, PositionLine> positions,
    Map<String, MetricLine> metrics) {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  CatalogueFile {
    facts = orEmpty(facts);
    references = orEmpty(references);
    measures = orEmpty(measures);
    distinct = orEmpty(distinct);
    sets = orEmpty(sets);
    open = orEmpty(open);
    funnels = orEmpty(funnels);
    positions = orEmpty(positions);
    metrics = orEmpty(metrics);
  }

  record Facts(
      String function,
      Map<String, Type> attributes,
      List<String> moments,
      Map<String, Map<String, Type>> journals,
      Map<String, DueLine> due) {

    Facts {
      due = orEmpty(due);
      attributes = orEmpty(attributes);
      moments = Objects.requireNonNullElse(moments, List.of());
      journals = orEmpty(journals);
    }
  }

  record DueLine(
      @JsonProperty(required = true) String of,
      @JsonProperty(required = true) String on,
      String unless) {}

  record MeasureLine(
      @JsonProperty(required = true) String on,
      String count,
      Long whole,
      String sum,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> duration,
      String where,
      FirstLine first,
      FollowedLine followed,
      String done,
      String age,
      boolean onceDue) {}

  /** {@code first: deal} says no more than which values are the same. */
  record FirstLine(@JsonProperty(required = true) String same, String of, String within) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    FirstLine {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FirstLine of(String same) {
      return new FirstLine(same, null, null);
    }
  }

  record FollowedLine(
      @JsonProperty(required = true) String by,
      String where,
      @JsonProperty(required = true) String same,
      @JsonProperty(required = true) String within) {}

  record DistinctLine(
      @JsonProperty(required = true) String of,
      @JsonProperty(required = true) String among,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> across,
      String within,
      boolean full,
      Distinct.At at,
      AlsoLine also) {

    DistinctLine {
      across = Objects.requireNonNullElse(across, List.of());
    }
  }

  record AlsoLine(
      @JsonProperty(required = true) String among, @JsonProperty(required = true) String within) {}

  record CellsLine(
      @JsonProperty(required = true)
          @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<String> each,
      @JsonProperty(required = true) String with) {}

  record SetLine(List<String> dimensions, DimensionSet.Grain grain) {

    SetLine {
      dimensions = Objects.requireNonNullElse(dimensions, List.of());
      grain = Objects.requireNonNullElse(grain, DimensionSet.Grain.DAY);
    }
  }

  record OpenLine(
      Map<String, String> names,
      @JsonProperty(required = true) String of,
      @JsonProperty(required = true) String since,
      List<String> until,
      String stock,
      String sum,
      List<Integer> ages,
      PromisesLine promises) {

    OpenLine {
      names = orEmpty(names);
      until = Objects.requireNonNullElse(until, List.of());
      ages = Objects.requireNonNullElse(ages, List.of());
    }
  }

  record FunnelLine(
      Map<String, String> names,
      @JsonProperty(required = true) String of,
      @JsonProperty(required = true) String stage,
      @JsonProperty(required = true) String order,
      @JsonProperty(required = true) String won,
      @JsonProperty(required = true) String lost,
      String sum) {

    FunnelLine {
      names = orEmpty(names);
    }
  }

  record PositionLine(
      @JsonProperty(required = true) String of,
      @JsonProperty(required = true) Position.At at,
      String expected,
      ReachedLine reached) {}

  record ReachedLine(
      @JsonProperty(required = true) String in,
      @JsonProperty(required = true) String after,
      String where) {}

  record PromisesLine(String due, String met) {}

  record MetricLine(
      Map<String, String> names,
      Map<String, String> definition,
      Metric.Function function,
      Metric.Angle angle,
      Metric.Unit unit,
      Metric.Direction direction,
      Metric.Grade grade,
      String counter,
      String formula,
      Map<String, String> shows,
      String distribution,
      String ages,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> recorded,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> without,
      String window,
      String trailing,
      CellsLine cells) {

    MetricLine {
      names = orEmpty(names);
      definition = orEmpty(definition);
      shows = orEmpty(shows);
      recorded = Objects.requireNonNullElse(recorded, List.of());
      without = Objects.requireNonNullElse(without, List.of());
    }
  }

  static CatalogueFile read(String yaml) {
    try {
      return YAML.readValue(yaml, CatalogueFile.class);
    } catch (JsonProcessingException e) {
      throw new CatalogueException(e.getMessage(), e);
    }
  }

  /** All but the metrics, and what they alone read. */
  static CatalogueFile readRows(String yaml) {
    try {
      ObjectNode rows = YAML.readValue(yaml, ObjectNode.class);
      rows.remove("metrics");
      rows.remove("distinct");
      rows.remove("positions");
      return YAML.treeToValue(rows, CatalogueFile.class);
    } catch (JsonProcessingException e) {
      throw new CatalogueException(e.getMessage(), e);
    }
  }

  private static <V> Map<String, V> orEmpty(Map<String, V> map) {
    return Objects.requireNonNullElse(map, Map.of());
  }
}
