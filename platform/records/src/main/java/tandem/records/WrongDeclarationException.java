package tandem.records;

/** A kind is declared wrongly; the build fails with the sentence. */
final class WrongDeclarationException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  WrongDeclarationException(Class<?> type, String says) {
    super(type.getName() + " " + says);
  }
}
