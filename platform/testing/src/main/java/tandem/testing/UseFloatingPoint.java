package tandem.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/**
 * Whether a class computes with {@code double} or {@code float}, boxed or not: in a field, a
 * signature, a call or an instruction. Read from the bytecode, since dependencies of a class tell
 * nothing of primitive types.
 */
public final class UseFloatingPoint extends ArchCondition<JavaClass> {

  private static final Set<TypeKind> KINDS = Set.of(TypeKind.DOUBLE, TypeKind.FLOAT);
  private static final Set<ClassDesc> TYPES =
      Set.of(
          ConstantDescs.CD_double,
          ConstantDescs.CD_float,
          ConstantDescs.CD_Double,
          ConstantDescs.CD_Float);

  public UseFloatingPoint() {
    super("use floating point");
  }

  @Override
  public void check(JavaClass checked, ConditionEvents events) {
    ClassModel model = model(checked);
    for (FieldModel field : model.fields()) {
      if (isFloating(field.fieldTypeSymbol())) {
        say(events, checked, field.fieldName().stringValue());
      }
    }
    for (MethodModel method : model.methods()) {
      if (isFloating(method.methodTypeSymbol())
          || method.code().stream()
              .flatMap(code -> code.elementStream())
              .anyMatch(UseFloatingPoint::isFloating)) {
        say(events, checked, method.methodName().stringValue() + "()");
      }
    }
  }

  private static void say(ConditionEvents events, JavaClass checked, String member) {
    events.add(
        SimpleConditionEvent.satisfied(
            checked, checked.getName() + "." + member + " uses floating point"));
  }

  private static ClassModel model(JavaClass checked) {
    try (InputStream in = checked.getSource().orElseThrow().getUri().toURL().openStream()) {
      return ClassFile.of().parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFloating(CodeElement element) {
    return switch (element) {
      case LoadInstruction load -> KINDS.contains(load.typeKind());
      case OperatorInstruction operator -> KINDS.contains(operator.typeKind());
      case ConstantInstruction constant -> KINDS.contains(constant.typeKind());
      case ConvertInstruction convert ->
          KINDS.contains(convert.fromType()) || KINDS.contains(convert.toType());
      case FieldInstruction field -> isFloating(field.typeSymbol());
      case InvokeInstruction invoke ->
          isFloating(invoke.typeSymbol()) || TYPES.contains(invoke.owner().asSymbol());
      case InvokeDynamicInstruction invoke -> isFloating(invoke.typeSymbol());
      default -> false;
    };
  }

  private static boolean isFloating(MethodTypeDesc type) {
    return isFloating(type.returnType()) || type.parameterList().stream().anyMatch(TYPES::contains);
  }

  private static boolean isFloating(ClassDesc type) {
    return TYPES.contains(type.isArray() ? type.componentType() : type);
  }
}
