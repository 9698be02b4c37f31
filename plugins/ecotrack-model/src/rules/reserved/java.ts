const words = (text: string): ReadonlySet<string> =>
  new Set(text.trim().split(/\s+/));

/** Keywords and literals of Java: no package segment, field or method can be called so. */
export const JAVA_RESERVED = words(`
  abstract assert boolean break byte case catch char class const continue default do double else
  enum extends final finally float for goto if implements import instanceof int interface long
  native new package private protected public return short static strictfp super switch
  synchronized this throw throws transient try void volatile while true false null`);

/** Properties that clash with members of every object, in Java or in JavaScript. */
export const OBJECT_MEMBERS = words(
  'class getClass hashCode equals toString notify notifyAll wait finalize clone constructor prototype',
);

/** Classes that a generated entity would hide or be hidden by: java.lang, what our templates import, and the classes every service has. */
export const JAVA_CLASSES = words(`
  AbstractMethodError Appendable ArithmeticException AssertionError AutoCloseable Boolean Byte
  Character CharSequence Class ClassLoader Cloneable Comparable Compiler Deprecated Double Enum
  Error Exception Float FunctionalInterface Integer Iterable Long Math Module ModuleLayer Number
  Object Override Package Process ProcessBuilder ProcessHandle Record Runnable Runtime
  RuntimeException SafeVarargs ScopedValue SecurityException Short StackTraceElement StrictMath
  String StringBuffer StringBuilder SuppressWarnings System Thread ThreadGroup ThreadLocal
  Throwable Void
  BigDecimal BigInteger Collection Collections Collectors Duration Instant List LocalDate
  LocalDateTime Locale Map Objects Optional Pattern Set Stream UUID
  Basic Column Convert Converter DiscriminatorColumn Embeddable Embedded Entity EntityListeners
  EntityManager Enumerated GeneratedValue GenerationType Id Index JoinColumn JoinTable Lob
  ManyToMany ManyToOne MappedSuperclass OneToMany OneToOne PrePersist PreUpdate SequenceGenerator
  Table Transient UniqueConstraint Version
  Constraint Digits Email Max Min NotBlank NotEmpty NotNull Size Valid
  Application Autowired Bean Cacheable Component Configuration Controller ControllerAdvice
  DeleteMapping Function GetMapping HttpStatus JsonNode Page Pageable PatchMapping PathVariable
  PostMapping ProblemDetail PutMapping Repository RequestBody RequestMapping RequestParam
  ResponseEntity RestController Scheduled Service Sort Transactional Value Consumer Message
  AuditContext BusinessMetrics EventEnvelope EventJson EventMetadata EventTracing EventValues
  ExpectedVersion Filters IntegrationTest MergePatch NotFoundException OutboxMessage OutboxWriter
  PageView Published PublishedEvent Session Tokens`);

/** First parts of packages that belong to others. */
export const FOREIGN_PACKAGES: readonly string[] = [
  'java',
  'javax',
  'jakarta',
  'jdk',
  'sun',
  'kotlin',
  'com.sun',
  'org.springframework',
  'org.hibernate',
  'org.apache',
];
