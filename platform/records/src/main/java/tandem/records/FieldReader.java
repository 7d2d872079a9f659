package tandem.records;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tandem.events.Bounds;
import tandem.outbox.Aggregate;

/** Reads one field from the Java field, or the method, that declares it. */
final class FieldReader {

  private final Field said;
  private final String name;
  private final Class<?> java;
  private final Type generic;
  private final FieldModel.Access access;
  private final boolean made;
  private final AnnotatedElement constrained;

  private FieldReader(
      Field said, Member member, Class<?> java, Type generic, FieldModel.Access access) {
    this.said = said;
    this.name = member.getName();
    this.java = java;
    this.generic = generic;
    this.access = access;
    this.made = member instanceof Method;
    this.constrained = (AnnotatedElement) member;
  }

  /** Null where the Java field is no field of the record. */
  static FieldModel of(MethodHandles.Lookup lookup, java.lang.reflect.Field field)
      throws ReflectiveOperationException {
    Field said = field.getAnnotation(Field.class);
    if (said == null) {
      return null;
    }
    FieldReader reader =
        new FieldReader(
            said, field, field.getType(), field.getGenericType(), FieldAccess.of(lookup, field));
    return said.shown().isEmpty() ? reader.read(reader) : reader.read(shown(lookup, field, said));
  }

  /** Reads what a record has where another thing is asked for. */
  private static FieldReader shown(
      MethodHandles.Lookup lookup, java.lang.reflect.Field field, Field said)
      throws ReflectiveOperationException {
    return of(said, lookup, field.getDeclaringClass().getDeclaredMethod(said.shown()));
  }

  private static FieldReader of(Field said, MethodHandles.Lookup lookup, Method method)
      throws ReflectiveOperationException {
    return new FieldReader(
        said,
        method,
        method.getReturnType(),
        method.getGenericReturnType(),
        FieldAccess.of(lookup, method));
  }

  /** Null where the method is no field of the record. */
  static FieldModel of(MethodHandles.Lookup lookup, Method method)
      throws ReflectiveOperationException {
    Field said = method.getAnnotation(Field.class);
    if (said == null) {
      return null;
    }
    FieldReader reader = of(said, lookup, method);
    return reader.read(reader);
  }

  /**
   * @param shown what reads what is shown; itself where that is what is given
   */
  private FieldModel read(FieldReader shown) throws ReflectiveOperationException {
    return new FieldModel(
        said.name().isEmpty() ? name : said.name(),
        said.path().isEmpty() ? "r." + name : said.path(),
        List.of(said.aliases()),
        new Label(said.en(), said.zh()),
        type(),
        shown.type(),
        traits(),
        said.range().isEmpty() ? name : said.range(),
        orNull(said.present()),
        orNull(said.help()),
        example(),
        shown == this ? access : FieldAccess.apart(shown.access, access));
  }

  private static String orNull(String said) {
    return said.isEmpty() ? null : said;
  }

  /** What refers to a kind has the kind's own example, if it says no other. */
  private String example() {
    Kind kind = said.to().getAnnotation(Kind.class);
    return said.example().isEmpty() && kind != null ? kind.example() : orNull(said.example());
  }

  private Set<Trait> traits() {
    Map<Trait, Boolean> all =
        Map.ofEntries(
            Map.entry(Trait.REQUIRED, said.required()),
            Map.entry(Trait.SORT, said.sort()),
            Map.entry(Trait.FILTER, said.filter()),
            Map.entry(Trait.FACT, said.fact()),
            Map.entry(Trait.PERSONAL, said.personal()),
            Map.entry(Trait.READ_ONLY, said.readOnly() || made),
            Map.entry(Trait.FIXED, said.fixed()),
            Map.entry(Trait.FRESH, said.fresh()),
            Map.entry(Trait.BY_ACT, said.byAct()),
            Map.entry(Trait.BEGUN, said.begun()),
            Map.entry(Trait.PAST, said.past()),
            Map.entry(Trait.UNSEEN, said.unseen()),
            Map.entry(Trait.ALONE, said.alone()),
            Map.entry(Trait.ASIDE, said.aside()),
            Map.entry(Trait.ASKED, !said.shown().isEmpty()));
    return all.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private FieldType type() throws ReflectiveOperationException {
    if (said.as() == Field.As.CURRENCY) {
      return new CurrencyType();
    }
    if (said.as() == Field.As.DURATION) {
      return new DurationType();
    }
    if (said.as() == Field.As.ZONE) {
      return new ZoneType();
    }
    if (!said.currency().isEmpty()) {
      return new AmountType(said.currency(), Math.max(said.least(), -Bounds.AMOUNT));
    }
    if (java == UUID.class && said.to() != Aggregate.class) {
      return new ReferenceType(said.to(), null);
    }
    if (java == UUID.class && !said.kind().isEmpty()) {
      return new ReferenceType(null, said.kind());
    }
    if (java == String.class) {
      return said.pattern().isEmpty()
          ? new TextType(said.max())
          : new PatternType(Pattern.compile(said.pattern()), said.max());
    }
    if (java == BigDecimal.class) {
      return DecimalType.of(constrained);
    }
    if (java == BigDecimal[].class) {
      return new ArrayType(new DecimalType(), BigDecimal.class, said.max());
    }
    if (java.isEnum()) {
      return ChoiceType.of(java);
    }
    if (java == LocalDate.class) {
      return new DateType();
    }
    if (java == Instant.class) {
      return new InstantType();
    }
    if (java == String[].class) {
      return new ArrayType(new TextType(Bounds.LABEL), String.class, said.max());
    }
    if (java == LocalDate[].class) {
      return new ArrayType(new DateType(), LocalDate.class, said.max());
    }
    if (java == Boolean.class || java == boolean.class) {
      return new FlagType(java == boolean.class);
    }
    if (java == Long.class || java == Integer.class || java == int.class) {
      return new WholeType(java != Long.class, said.least(), said.most());
    }
    if (java == List.class) {
      return lines((Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0]);
    }
    throw new NoSuchFieldException(
        "the field %s has a type that no field has: %s".formatted(name, java.getName()));
  }

  private LinesType lines(Class<?> line) throws ReflectiveOperationException {
    return new LinesType(Parts.of(line), said.max());
  }
}
