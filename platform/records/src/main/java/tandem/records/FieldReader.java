package tandem.records;

import jakarta.persistence.ElementCollection;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tandem.events.Bounds;
import tandem.outbox.Aggregate;

/** Reads one field from the Java field that declares it. */
final class FieldReader {

  private final MethodHandles.Lookup lookup;
  private final java.lang.reflect.Field field;
  private final Field said;

  FieldReader(MethodHandles.Lookup lookup, java.lang.reflect.Field field, Field said) {
    this.lookup = lookup;
    this.field = field;
    this.said = said;
  }

  FieldModel read() throws ReflectiveOperationException {
    return new FieldModel(
        said.name().isEmpty() ? field.getName() : said.name(),
        field.getName(),
        List.of(said.aliases()),
        new Label(said.en(), said.zh()),
        type(),
        traits(),
        orNull(said.present()),
        orNull(said.help()),
        orNull(said.example()),
        access());
  }

  private static String orNull(String said) {
    return said.isEmpty() ? null : said;
  }

  private Set<Trait> traits() {
    Map<Trait, Boolean> all =
        Map.ofEntries(
            Map.entry(Trait.REQUIRED, said.required()),
            Map.entry(Trait.SORT, said.sort()),
            Map.entry(Trait.FILTER, said.filter()),
            Map.entry(Trait.FACT, said.fact()),
            Map.entry(Trait.PERSONAL, said.personal()),
            Map.entry(Trait.READ_ONLY, said.readOnly()),
            Map.entry(Trait.FIXED, said.fixed()),
            Map.entry(Trait.FRESH, said.fresh()),
            Map.entry(Trait.BY_ACT, said.byAct()),
            Map.entry(Trait.PAST, said.past()),
            Map.entry(Trait.UNSEEN, said.unseen()));
    return all.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private FieldType type() throws ReflectiveOperationException {
    Class<?> java = field.getType();
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
      return new AmountType(said.currency());
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
          : new PatternType(Pattern.compile(said.pattern()));
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
      return lines(
          (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]);
    }
    throw new WrongDeclarationException(
        field.getDeclaringClass(),
        "has a field %s of a type that no field has: %s"
            .formatted(field.getName(), java.getName()));
  }

  private LinesType lines(Class<?> line) throws ReflectiveOperationException {
    MethodHandles.Lookup inside = MethodHandles.privateLookupIn(line, MethodHandles.lookup());
    RecordComponent[] components = line.getRecordComponents();
    List<FieldModel> parts = new ArrayList<>();
    for (RecordComponent component : components) {
      java.lang.reflect.Field part = line.getDeclaredField(component.getName());
      parts.add(new FieldReader(inside, part, part.getAnnotation(Field.class)).read());
    }
    MethodHandle constructor =
        inside
            .findConstructor(
                line,
                MethodType.methodType(
                    void.class,
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new)))
            .asSpreader(Object[].class, components.length)
            .asType(MethodType.methodType(Object.class, Object[].class));
    Function<Object[], Object> make =
        values -> {
          try {
            return (Object) constructor.invokeExact(values);
          } catch (Throwable e) {
            throw new IllegalStateException(e);
          }
        };
    return new LinesType(List.copyOf(parts), make, said.max());
  }

  /** Hibernate does not see what is set behind its back: it is set as the enhanced class would. */
  private FieldModel.Access access() throws ReflectiveOperationException {
    MethodHandle get =
        lookup.unreflectGetter(field).asType(MethodType.methodType(Object.class, Object.class));
    if (field.getDeclaringClass().isRecord()) {
      return new Handles(get, null);
    }
    if (field.isAnnotationPresent(ElementCollection.class)) {
      return new Contents(get);
    }
    return new Handles(
        get, writer().asType(MethodType.methodType(void.class, Object.class, Object.class)));
  }

  private MethodHandle writer() throws ReflectiveOperationException {
    Class<?> in = field.getDeclaringClass();
    try {
      return lookup.findVirtual(
          in,
          "$$_hibernate_write_" + field.getName(),
          MethodType.methodType(void.class, field.getType()));
    } catch (NoSuchMethodException notEnhanced) {
      return lookup.unreflectSetter(field);
    }
  }

  private record Handles(MethodHandle get, MethodHandle set) implements FieldModel.Access {

    @Override
    public Object get(Object record) {
      try {
        return (Object) get.invokeExact(record);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void set(Object record, Object value) {
      try {
        set.invokeExact(record, value);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A list of the entity's own, whose contents are replaced: Hibernate knows the list. */
  private record Contents(MethodHandle get) implements FieldModel.Access {

    @SuppressWarnings("unchecked")
    private Collection<Object> list(Object record) {
      try {
        return (Collection<Object>) (Object) get.invokeExact(record);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Object get(Object record) {
      return List.copyOf(list(record));
    }

    @Override
    public void set(Object record, Object value) {
      Collection<Object> list = list(record);
      list.clear();
      if (value != null) {
        list.addAll((Collection<?>) value);
      }
    }
  }
}
