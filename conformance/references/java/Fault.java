/** What an answer carries as its error. */
final class Fault extends RuntimeException {
  final String code;

  Fault(String code) {
    super(code);
    this.code = code;
  }
}
