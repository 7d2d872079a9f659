package tandem.records;

import static java.util.Comparator.comparing;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Reads kinds from the classes that declare themselves, each once. */
final class DeclaredKinds {

  private static final ClassValue<KindModel> READ =
      new ClassValue<>() {
        @Override
        protected KindModel computeValue(Class<?> type) {
          return read(type.asSubclass(Recorded.class));
        }
      };

  private static final Map<Class<?>, String> NAMES = new ConcurrentHashMap<>();

  private DeclaredKinds() {}

  static KindModel of(Class<? extends Recorded> type) {
    return READ.get(type);
  }

  /** As events name the records of a class. */
  static String nameOf(Class<?> type) {
    return NAMES.computeIfAbsent(type, t -> t.getAnnotation(Kind.class).name());
  }

  /** JPA would keep the constant's position, which changes with the next constant. */
  private static void refuseAChoiceByPosition(Class<?> type, java.lang.reflect.Field field) {
    Enumerated kept = field.getAnnotation(Enumerated.class);
    if (field.getType().isEnum()
        && field.isAnnotationPresent(Field.class)
        && !field.isAnnotationPresent(Transient.class)
        && (kept == null || kept.value() != EnumType.STRING)) {
      throw new WrongDeclarationException(
          type, "has a choice without @Enumerated(EnumType.STRING): " + field.getName());
    }
  }

  private static KindModel read(Class<? extends Recorded> type) {
    Kind kind = type.getAnnotation(Kind.class);
    if (kind == null) {
      throw new WrongDeclarationException(type, "has no @Kind");
    }
    try {
      Map<String, FieldModel> fields = new LinkedHashMap<>();
      for (Class<?> part = type; part != Recorded.class; part = part.getSuperclass()) {
        addDeclared(type, part, fields);
      }
      KindModel model =
          new KindModel(
              kind.name(),
              kind.plural(),
              new Label(kind.en(), kind.zh()),
              kind.help(),
              kind.example(),
              type,
              maker(MethodHandles.privateLookupIn(type, MethodHandles.lookup()), type),
              fields,
              Set.of(kind.sees()),
              Set.of(kind.writes()),
              known(type, fields, "scope", kind.scope()),
              known(type, fields, "team", kind.scopeTeam()),
              known(type, fields, "display", kind.display()),
              kind.order(),
              kind.begins(),
              kind.imported().isEmpty() ? kind.begins() : kind.imported(),
              kind.reimported(),
              List.of(kind.dated()),
              kind.differences(),
              kind.referredTo(),
              kind.stays(),
              kind.ownImport(),
              kind.ownFacts(),
              DatedFacts.of(kind.happened()));
      Declarations.check(model);
      return model;
    } catch (ReflectiveOperationException e) {
      throw new WrongDeclarationException(type, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * Adds the fields that one class declares.
   *
   * @param part the kind's own class, or one that it extends
   */
  private static void addDeclared(Class<?> type, Class<?> part, Map<String, FieldModel> fields)
      throws ReflectiveOperationException {
    MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(part, MethodHandles.lookup());
    for (java.lang.reflect.Field field : part.getDeclaredFields()) {
      refuseAChoiceByPosition(type, field);
      add(type, fields, FieldReader.of(lookup, field));
    }
    // Java does not say in which order they were declared.
    for (Method method :
        Arrays.stream(part.getDeclaredMethods()).sorted(comparing(Method::getName)).toList()) {
      add(type, fields, FieldReader.of(lookup, method));
    }
  }

  private static void add(Class<?> type, Map<String, FieldModel> fields, FieldModel field) {
    if (field != null && fields.put(field.name(), field) != null) {
      throw new WrongDeclarationException(type, "has two fields of one name: " + field.name());
    }
  }

  /** Null where none is named. */
  private static FieldModel known(
      Class<?> type, Map<String, FieldModel> fields, String what, String name) {
    if (name.isEmpty()) {
      return null;
    }
    FieldModel field = fields.get(name);
    if (field == null) {
      throw new WrongDeclarationException(
          type, "names a field as its %s that it does not have: %s".formatted(what, name));
    }
    return field;
  }

  private static Supplier<Recorded> maker(
      MethodHandles.Lookup lookup, Class<? extends Recorded> type)
      throws ReflectiveOperationException {
    MethodHandle constructor =
        lookup
            .findConstructor(type, MethodType.methodType(void.class))
            .asType(MethodType.methodType(Recorded.class));
    return () -> {
      try {
        return (Recorded) constructor.invokeExact();
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
