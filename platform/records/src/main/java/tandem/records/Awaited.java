package tandem.records;

/**
 * A reference by an external id that nobody has told yet. The field that refers is empty until the
 * other service tells it. A kind that refers to records of other services has a list of them, in a
 * JSON column, as the field {@link #FIELD}.
 *
 * @param field that refers
 * @param kind of what it refers to
 * @param name as it was given
 */
public record Awaited(
    @Field(en = "Field", zh = "字段", required = true, example = "customer") String field,
    @Field(en = "Kind", zh = "类型", required = true, example = "customer") String kind,
    @Field(en = "Name", zh = "名称", required = true, example = "acme") String name) {

  /** What a kind calls the field. */
  public static final String FIELD = "awaited";

  public static final String EN = "Awaited";
  public static final String ZH = "待关联";
  public static final String HELP =
      "What is referred to by external ids that are not known here yet; each is linked when it is.";
}
