// src/engine/names/letters.ts
var within = (code, first, last) => code >= first && code <= last;
var isCapital = (code) => within(code, 65, 90);
var isSmall = (code) => within(code, 97, 122);
var isDigit = (code) => within(code, 48, 57);
var isSeparator = (code) => code === 32 || code === 45 || code === 46 || code === 95;

// src/engine/names/trimSpace.ts
var space = "[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
var leading = new RegExp(`^${space}+`);
var isSpace = new RegExp(space);
function trimSpace(text2) {
  let end = text2.length;
  while (end > 0 && isSpace.test(text2.charAt(end - 1))) end--;
  return text2.slice(0, end).replace(leading, "");
}

// src/engine/names/toScreamingSnake.ts
function toScreamingSnake(text2) {
  const trimmed = trimSpace(text2);
  let result = "";
  for (let index = 0; index < trimmed.length; index++) {
    const code = trimmed.charCodeAt(index);
    const next = trimmed.charCodeAt(index + 1);
    const small = isSmall(code);
    const upper = small ? String.fromCharCode(code - 32) : trimmed.charAt(index);
    const fromCapital = isCapital(code) && (isSmall(next) || isDigit(next));
    const fromSmall = small && (isCapital(next) || isDigit(next));
    const fromDigit = isDigit(code) && (isCapital(next) || isSmall(next));
    if (fromCapital) {
      const lastOfRun = isSmall(next) && isCapital(trimmed.charCodeAt(index - 1));
      result += (lastOfRun ? "_" : "") + upper + (isDigit(next) ? "_" : "");
    } else if (fromSmall || fromDigit) result += `${upper}_`;
    else result += isSeparator(code) ? "_" : upper;
  }
  return result;
}

// src/engine/names/enumMemberName.ts
var alreadyScreaming = /^[A-Z][A-Z0-9_]*$/;
function enumMemberName(target, name) {
  const kept2 = alreadyScreaming.test(name) && target.behaves("screaming-member-names-kept");
  return kept2 ? name : toScreamingSnake(name);
}

// src/engine/names/camelCase.ts
var caseBit = 32;
function camelCase(target, text2, firstCapital) {
  const trimmed = trimSpace(text2);
  const acronym = trimmed === "JSON" || trimmed === "LLM" && target.behaves("acronym-llm");
  let result = "";
  let capitalise = firstCapital;
  let afterCapital = false;
  for (let index = 0; index < trimmed.length; index++) {
    const code = trimmed.charCodeAt(index);
    const capital = isCapital(code);
    const small = isSmall(code);
    let written = code;
    if (capitalise) {
      if (small) written -= caseBit;
    } else if (capital && (index === 0 || afterCapital && !acronym)) written += caseBit;
    afterCapital = capital;
    if (capital || small) {
      result += String.fromCharCode(written);
      capitalise = false;
    } else if (isDigit(code)) {
      result += String.fromCharCode(code);
      capitalise = true;
    } else {
      capitalise = isSeparator(code);
    }
  }
  return result;
}

// src/engine/names/toLowerCamel.ts
function toLowerCamel(target, text2) {
  return camelCase(target, text2, false);
}

// src/engine/names/functionName.ts
function functionName(target, name) {
  const camel = toLowerCamel(target, name);
  const loader2 = name.startsWith("load") && name.endsWith("FromID") && camel.endsWith("FromId");
  return loader2 && target.behaves("function-names-keep-from-id") ? `${camel.slice(0, -1)}D` : camel;
}

// src/engine/names/toCamel.ts
function toCamel(target, text2) {
  return camelCase(target, text2, true);
}

// src/engine/names/namespacedName.ts
function namespacedName(target, originalName, module) {
  const own2 = toCamel(target, originalName);
  const prefix = toCamel(target, module.original);
  const rest = own2.startsWith(prefix) ? own2.slice(prefix.length) : void 0;
  let name;
  if (rest === "") name = toCamel(target, module.final);
  else if (rest !== void 0 && isCapital(rest.charCodeAt(0))) name = toCamel(target, module.final + rest);
  else name = toCamel(target, `${module.final}_${own2}`);
  return target.behaves("namespaced-names-recased") ? toCamel(target, name) : name;
}

// src/engine/load/goQuote.ts
var escapes = /* @__PURE__ */ new Map([
  ["\x07", "\\a"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["	", "\\t"],
  ["\v", "\\v"],
  ["\\", "\\\\"],
  ['"', '\\"']
]);
var hex = (code, digits) => code.toString(16).padStart(digits, "0");
var escaped = (character) => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 128) return escapes.get(character) ?? `\\x${hex(code, 2)}`;
  return code < 65536 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
};
function goQuote(text2) {
  return `"${text2.replace(/["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, escaped)}"`;
}

// src/engine/load/goJson.ts
var maxDepth = 1e4;
var literals = {
  null: { kind: "null" },
  true: { kind: "bool", value: true },
  false: { kind: "bool", value: false }
};
var escaped2 = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	"
};
var Problem = class extends Error {
};
var shown = (character) => {
  if (character === "'") return "'\\''";
  if (character === '"') return `'"'`;
  const byte = new TextEncoder().encode(character)[0] ?? 0;
  return `'${goQuote(String.fromCharCode(byte)).slice(1, -1)}'`;
};
function readGoJson(text2) {
  let at = 0;
  const refuse5 = (context) => {
    const code = text2.codePointAt(at);
    const character = code === void 0 ? void 0 : String.fromCodePoint(code);
    throw new Problem(character === void 0 ? "unexpected EOF" : `invalid character ${shown(character)} ${context}`);
  };
  const skipSpace = () => {
    while (text2[at] === " " || text2[at] === "	" || text2[at] === "\r" || text2[at] === "\n") at++;
  };
  const readLiteral = (word) => {
    for (const letter of word) {
      if (text2[at] !== letter) refuse5(`in literal ${word} (expecting ${shown(letter)})`);
      at++;
    }
    return literals[word];
  };
  const isDigit2 = () => text2[at] !== void 0 && text2[at] >= "0" && text2[at] <= "9";
  const readDigits = (context) => {
    if (!isDigit2()) refuse5(context);
    while (isDigit2()) at++;
  };
  const readNumber = () => {
    const start2 = at;
    if (text2[at] === "-") at++;
    if (text2[at] === "0") at++;
    else readDigits("in numeric literal");
    if (text2[at] === ".") {
      at++;
      readDigits("after decimal point in numeric literal");
    }
    if (text2[at] === "e" || text2[at] === "E") {
      at++;
      if (text2[at] === "+" || text2[at] === "-") at++;
      readDigits("in exponent of numeric literal");
    }
    return { kind: "number", token: text2.slice(start2, at) };
  };
  const readEscape = () => {
    at++;
    const letter = text2[at];
    if (letter === "u") {
      let code = 0;
      for (let digit = 0; digit < 4; digit++) {
        at++;
        const value = Number.parseInt(text2[at] ?? "", 16);
        if (Number.isNaN(value)) refuse5("in \\u hexadecimal character escape");
        code = code * 16 + value;
      }
      at++;
      return String.fromCharCode(code);
    }
    const plain2 = letter === void 0 ? void 0 : escaped2[letter];
    if (plain2 === void 0) return refuse5("in string escape code");
    at++;
    return plain2;
  };
  const readString = () => {
    at++;
    let value = "";
    while (text2[at] !== '"') {
      const character = text2[at];
      if (character === void 0 || character < " ") refuse5("in string literal");
      else if (character === "\\") value += readEscape();
      else {
        value += character;
        at++;
      }
    }
    at++;
    return value;
  };
  const readArray = (depth) => {
    at++;
    const items = [];
    skipSpace();
    if (text2[at] === "]") {
      at++;
      return { kind: "array", items };
    }
    for (; ; ) {
      items.push(readValue2(depth));
      skipSpace();
      if (text2[at] === "]") break;
      if (text2[at] !== ",") refuse5("after array element");
      at++;
    }
    at++;
    return { kind: "array", items };
  };
  const readObject = (depth) => {
    at++;
    const entries2 = /* @__PURE__ */ new Map();
    skipSpace();
    while (text2[at] !== "}") {
      if (text2[at] !== '"') refuse5("looking for beginning of object key string");
      const key2 = readString();
      skipSpace();
      if (text2[at] !== ":") refuse5("after object key");
      at++;
      entries2.set(key2, readValue2(depth));
      skipSpace();
      if (text2[at] === "}") break;
      if (text2[at] !== ",") refuse5("after object key:value pair");
      at++;
      skipSpace();
      if (text2[at] === "}") refuse5("looking for beginning of object key string");
    }
    at++;
    return { kind: "object", entries: entries2 };
  };
  const readValue2 = (depth) => {
    if (depth > maxDepth) throw new Problem("exceeded max depth");
    skipSpace();
    const character = text2[at];
    if (character === "{") return readObject(depth + 1);
    if (character === "[") return readArray(depth + 1);
    if (character === '"') return { kind: "string", value: readString() };
    if (character === "n") return readLiteral("null");
    if (character === "t") return readLiteral("true");
    if (character === "f") return readLiteral("false");
    if (character === "-" || isDigit2()) return readNumber();
    return refuse5("looking for beginning of value");
  };
  skipSpace();
  if (at === text2.length) return { ok: false, message: "EOF" };
  try {
    return { ok: true, value: readValue2(0) };
  } catch (problem) {
    if (problem instanceof Problem) return { ok: false, message: problem.message };
    if (problem instanceof RangeError) return { ok: false, message: "exceeded max depth" };
    throw problem;
  }
}
function goTypeName(value) {
  switch (value.kind) {
    case "null":
      return "<nil>";
    case "bool":
      return "bool";
    case "number":
      return "json.Number";
    case "string":
      return "string";
    case "array":
      return "[]interface {}";
    case "object":
      return "map[string]interface {}";
  }
}

// src/engine/load/goNumbers.ts
var fail = (fn, text2, reason) => {
  const message = `strconv.${fn}: parsing ${goQuote(text2)}: ${reason}`;
  throw reason === "invalid syntax" ? new SyntaxError(message) : new RangeError(message);
};
var int64 = { least: -(2n ** 63n), most: 2n ** 63n - 1n };
function parseGoInt(text2) {
  if (!/^[+-]?[0-9]+$/.test(text2)) return fail("ParseInt", text2, "invalid syntax");
  const value = BigInt(text2.startsWith("+") ? text2.slice(1) : text2);
  return value < int64.least || value > int64.most ? fail("ParseInt", text2, "value out of range") : value.toString();
}
function parseGoFloat(text2) {
  if (!/^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(text2))
    return fail("ParseFloat", text2, "invalid syntax");
  const value = Number(text2);
  return Number.isFinite(value) ? value : fail("ParseFloat", text2, "value out of range");
}
function parseGoBool(text2) {
  if (/^(?:1|t|T|true|TRUE|True)$/.test(text2)) return true;
  if (/^(?:0|f|F|false|FALSE|False)$/.test(text2)) return false;
  return fail("ParseBool", text2, "invalid syntax");
}
function goFloatText(value) {
  const text2 = String(value);
  const [mantissa = "", exponent] = text2.split("e");
  if (exponent === void 0) return Object.is(value, -0) ? "-0" : text2;
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole2 = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = whole2 + fraction;
  const point = whole2.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, "0")}`;
}

// src/engine/load/scalarValue.ts
function scalarValue(type, value) {
  switch (type.kind) {
    case "INTEGER_KIND":
      return number(value, "Int", parseGoInt);
    case "FLOAT_KIND":
      return number(value, "Float", (text2) => goFloatText(parseGoFloat(text2)));
    case "BOOLEAN_KIND":
      if (value.kind === "string") return attempt(() => ({ kind: "bool", value: parseGoBool(value.value) }));
      return value.kind === "bool" ? { ok: true, value } : mismatch("Boolean", value);
    case "VOID_KIND":
      if (value.kind === "null") return { ok: true, value };
      return { ok: false, message: `cannot convert ${goTypeName(value)} to Void` };
    default:
      return value.kind === "string" ? { ok: true, value } : mismatch("String", value);
  }
}
var mismatch = (name, value) => ({
  ok: false,
  message: `cannot create ${name} from ${goTypeName(value)}`
});
function number(value, name, parse3) {
  if (value.kind === "number") return attempt(() => ({ kind: "number", token: parse3(value.token) }));
  if (value.kind === "string") return attempt(() => ({ kind: "number", token: parse3(value.value) }));
  return mismatch(name, value);
}
function attempt(read) {
  try {
    return { ok: true, value: read() };
  } catch (problem) {
    if (problem instanceof SyntaxError || problem instanceof RangeError) return { ok: false, message: problem.message };
    throw problem;
  }
}

// src/engine/load/typeText.ts
var primitives = {
  STRING_KIND: "String",
  INTEGER_KIND: "Int",
  FLOAT_KIND: "Float",
  BOOLEAN_KIND: "Boolean",
  VOID_KIND: "Void"
};
function typeName(type) {
  const named5 = type.asObject ?? type.asInterface ?? type.asEnum ?? type.asScalar;
  return named5?.name ?? primitives[type.kind] ?? "";
}
function typeText(type) {
  const text2 = type.asList ? `[${typeText(type.asList.elementTypeDef)}]` : typeName(type);
  return type.optional ? text2 : `${text2}!`;
}

// src/engine/load/decodeDefault.ts
var Mismatch = class extends Error {
};
function decodeDefault(target, type, text2) {
  const read = readGoJson(text2);
  if (!read.ok) return { ok: false, step: "json", message: read.message };
  try {
    return { ok: true, literal: literalOf(target, type, read.value) };
  } catch (problem) {
    if (problem instanceof Mismatch) return { ok: false, step: "type", message: problem.message };
    throw problem;
  }
}
var refuse = (message) => {
  throw new Mismatch(message);
};
function literalOf(target, type, value) {
  if (type.optional && value.kind === "null") return "null";
  if (type.asList) return listLiteral(target, type.asList.elementTypeDef, value);
  switch (type.kind) {
    case "ENUM_KIND":
      return enumLiteral(value);
    case "OBJECT_KIND":
    case "INTERFACE_KIND":
      return idLiteral(target, type, value);
    default: {
      const read = scalarValue(type, value);
      return read.ok ? scalarLiteral(read.value) : refuse(read.message);
    }
  }
}
var scalarLiteral = (value) => {
  if (value.kind === "string") return JSON.stringify(value.value);
  if (value.kind === "number") return value.token;
  return value.kind === "bool" ? String(value.value) : "null";
};
function enumLiteral(value) {
  switch (value.kind) {
    case "string":
      return value.value;
    case "bool":
      return refuse(`invalid enum name ${value.value}`);
    case "null":
      return refuse("invalid enum name null");
    default:
      return refuse(`cannot create enum name from ${goTypeName(value)}`);
  }
}
function listLiteral(target, element, value) {
  if (value.kind === "array") return `[${value.items.map((item) => literalOf(target, element, item)).join(",")}]`;
  if (value.kind !== "string") return refuse(`expected array, got ${goTypeName(value)}`);
  const read = readGoJson(value.value);
  if (!read.ok) return refuse(`decode ${goQuote(value.value)}: ${read.message}`);
  if (read.value.kind === "null") return "[]";
  if (read.value.kind !== "array") {
    const got = read.value.kind;
    return refuse(`decode ${goQuote(value.value)}: json: cannot unmarshal ${got} into Go value of type []interface {}`);
  }
  return listLiteral(target, element, read.value);
}
var standardBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
function idLiteral(target, type, value) {
  const unified = target.behaves("native-interfaces");
  if (value.kind !== "string")
    return refuse(
      unified ? `cannot convert ${goTypeName(value)} to ID` : `expected string for DynamicID, got ${goTypeName(value)}`
    );
  if (standardBase64.test(value.value)) return JSON.stringify(value.value);
  const at = firstIllegalByte(value.value);
  const problem = `failed to decode base64: illegal base64 data at input byte ${at}`;
  return refuse(unified ? problem : `decode ${goQuote(typeName(type))} ID: ${problem}`);
}
function firstIllegalByte(text2) {
  const illegal = text2.search(/[^A-Za-z0-9+/]/);
  if (illegal >= 0) return illegal;
  return text2.length - text2.length % 4;
}

// src/engine/load/externalType.ts
var coreModuleName = "daggercore";
var definedBy = (module, type) => {
  const name = typeName(type);
  switch (type.kind) {
    case "OBJECT_KIND":
      return module.served.objects.some((one) => one.asObject?.name === name);
    case "INTERFACE_KIND":
      return module.served.interfaces.some((one) => one.asInterface?.name === name);
    case "ENUM_KIND":
      return module.served.enums.some((one) => one.asEnum?.name === name);
    default:
      return false;
  }
};
var inCore = (target, type) => {
  const kind = target.coreType(typeName(type));
  switch (type.kind) {
    case "OBJECT_KIND":
      return kind === "object" || kind === "interface";
    case "ENUM_KIND":
      return kind === "enum";
    case "SCALAR_KIND":
      return kind === "scalar";
    default:
      return false;
  }
};
function externalType(scope, type) {
  if (type.asList) return externalType(scope, type.asList.elementTypeDef);
  switch (type.kind) {
    case "OBJECT_KIND":
    case "INTERFACE_KIND":
    case "ENUM_KIND":
    case "SCALAR_KIND":
      if (inCore(scope.target, type)) return "core";
      return scope.dependencies.find((module) => definedBy(module, type));
    case "":
    case "INPUT_KIND":
    case "LIST_KIND":
      return void 0;
    default:
      return "primitive";
  }
}

// src/engine/load/implementsInterface.ts
function implementsInterface(object, iface) {
  const functions = new Map(object.functions.map((fn) => [fn.name, fn]));
  const fields = new Map(object.fields.map((field) => [field.name, field]));
  for (const wanted of iface.functions) {
    const field = fields.get(wanted.name);
    if (field) return isSubtype(field.typeDef, wanted.returnType);
    const fn = functions.get(wanted.name);
    if (!fn || !isFunctionSubtype(fn, wanted)) return false;
  }
  return true;
}
function isFunctionSubtype(fn, wanted) {
  if (!isSubtype(fn.returnType, wanted.returnType)) return false;
  return wanted.args.every((arg, index) => {
    const own2 = fn.args[index];
    return own2?.name === arg.name && isSubtype(arg.typeDef, own2.typeDef);
  });
}
function isSubtype(type, wanted) {
  if (type.optional !== wanted.optional) return false;
  if (type.asList || wanted.asList)
    return type.asList !== void 0 && wanted.asList !== void 0 ? isSubtype(type.asList.elementTypeDef, wanted.asList.elementTypeDef) : false;
  if (type.asObject && wanted.asInterface) return implementsInterface(type.asObject, wanted.asInterface);
  if (type.asInterface && wanted.asInterface)
    return implementsInterface({ ...type.asInterface, fields: [] }, wanted.asInterface);
  return type.kind === wanted.kind && typeName(type) === typeName(wanted);
}

// src/engine/load/inputTypeText.ts
function inputTypeText(target, type) {
  const text2 = type.asList ? `[${inputTypeText(target, type.asList.elementTypeDef)}]` : inputName(target, type);
  return type.optional ? text2 : `${text2}!`;
}
function inputName(target, type) {
  if (type.kind !== "OBJECT_KIND" && type.kind !== "INTERFACE_KIND") return typeName(type);
  return idTypeName(target, typeName(type));
}
function idTypeName(target, name) {
  return target.behaves("native-interfaces") ? "ID" : `${name}ID`;
}

// src/versions/data/apiHistory.gen.ts
var apiHistoryText = String.raw`{"texts":["Container!","Directory!","[String!] = []","Boolean = false","File!","GitRef!","GitRepository!","AddressID!","ID!","Secret!","Service!","Socket!","String!","Volume!","Module!","[String!]!","LLM!","ID","[Agent!]!","CacheVolume!","Env!","ModuleConfigClient!","ModuleSource!","BindingID!","String","Boolean!","Cloud!","JSONValue!","SearchResult!","SearchSubmatch!","Changeset!","EnvFile!","Address!","Check!","CheckGroup!","Stat","Generator!","GeneratorGroup!","Workspace!","DiffStat!","Up!","UpGroup!","HTTPState!","WorkspaceMigration!","WorkspaceMigrationStep!","WorkspaceModule!","WorkspaceModuleSetting!","WorkspaceGit!","CurrentModuleAsSDK!","CurrentModuleAsSDKClient!","CurrentModuleAsSDKModule!","Schema!","LLMContentBlock!","LLMMessage!","WorkspaceSDK!","CacheVolumeID!","ChangesetID!","ChangesetMergeConflict = FAIL","[ChangesetID!]!","[ID!]!","ChangesetsMergeConflict = FAIL","[DiffStat!]!","CheckID!","Error","CheckGroupID!","[Check!]!","Boolean","ClientFilesyncMirrorID!","CloudID!","ImageLayerCompression","ImageMediaTypes = OCIMediaTypes","[ContainerID!] = []","[ID!] = []","[BuildArg!] = []","DirectoryID!","String = \"Dockerfile\"","[SecretID!] = []","String = \"\"","[EnvVariable!]!","[Port!]!","RegistryProtocol","ContainerID!","FileID!","[Label!]!","[PipelineLabel!] = []","Platform!","Int","Boolean = true","ReturnType = SUCCESS","Int!","NetworkProtocol = TCP","CacheSharingMode = SHARED","DirectoryID","Int = 256","SecretID!","Int = 420","ServiceID!","SocketID!","Terminal!","[String!]","[FileID!]!","Void","[PortForward!] = []","Void!","ExistsType","EnvFileID!","HealthcheckConfig","CurrentModuleID!","[Module!]!","[CurrentModuleAsSDKClient!]!","[CurrentModuleAsSDKModule!]!","DaggerEngineID!","DaggerEngineCache!","DaggerEngineCacheEntrySet!","DaggerEngineCacheID!","DaggerEngineCacheEntryID!","[DaggerEngineCacheEntry!]!","DaggerEngineCacheEntrySetID!","DiffStatID!","DiffStatKind!","String = \"/\"","String = \".\"","Platform","SocketID","ContainerID","PatchConflict = FAIL","[SearchResult!]!","EngineID!","EngineCache!","EngineCacheEntrySet!","EngineCacheID!","EngineCacheEntryID!","[EngineCacheEntry!]!","EngineCacheEntrySetID!","EnumTypeDefID!","[EnumValueTypeDef!]!","SourceMap!","SourceMap","EnumValueTypeDefID!","EnvID!","Binding!","[Binding!]!","GitRefID!","GitRepositoryID!","LLMID!","ModuleConfigClientID!","ModuleID!","ModuleSourceID!","JSONValueID!","SearchResultID!","SearchSubmatchID!","StatID!","GeneratorGroupID!","GeneratorID!","WorkspaceID!","UpGroupID!","UpID!","HTTPStateID!","EnvVariableID!","ErrorID!","[ErrorValue!]!","Error!","JSON!","ErrorValueID!","FieldTypeDefID!","TypeDef!","[FunctionArg!]!","FunctionID!","Function!","JSON","TypeDefID!","SourceMapID","SourceMapID!","FunctionCachePolicy!","FunctionArgID!","FunctionCallID!","[FunctionCallArgValue!]!","FunctionCallArgValueID!","GeneratedCodeID!","GeneratedCode!","ChangesetsMergeConflict = FAIL_EARLY","[Generator!]!","GitRef","Int = 1","GitModuleSourceID!","[GitCommit!]!","Int = 10","GitCommit!","HealthcheckConfigID!","HostID!","String = \"localhost\"","[PortForward!]!","[FieldTypeDef!]!","InputTypeDefID!","[Function!]!","InterfaceTypeDefID!","[JSONValue!]!","String = \"  \"","CurrentModule!","EnumTypeDef!","EnumValueTypeDef!","ErrorValue!","FieldTypeDef!","FunctionArg!","FunctionCall!","FunctionCallArgValue!","InputTypeDef!","InterfaceTypeDef!","ListTypeDef!","ObjectTypeDef!","ScalarTypeDef!","SDKConfig","ListTypeDefID!","ObjectTypeDefID!","ScalarTypeDefID!","SDKConfigID!","TerminalID!","[LLMVariable!]!","LLMTokenUsage!","Binding","[LLMMessage!]!","[LLMContentBlockInput!]!","Int = 0","[LLMSkill!]!","LLMContentBlockKind!","[LLMContentBlock!]!","LLMMessageRole!","LLMTokenUsageID!","LLMVariableID!","LabelID!","LocalModuleSourceID!","Directory","[ModuleDependency!]!","[TypeDef!]!","Container","ModuleSource","[ModuleDependencyID!]!","ModuleConfigID!","ModuleDependencyID!","GitModuleSource","LocalModuleSource","ModuleSourceKind!","[ModuleSource!]!","[ModuleSourceID!]!","ModuleSourceView!","[ModuleSourceView!]!","[ModuleConfigClient!]!","[ModuleSourceExperimentalFeature!]!","ModuleSourceViewID!","Function","PortID!","NetworkProtocol!","NetworkProtocol","ServiceID","SecretID","Host!","EnvVariable!","Label!","ModuleConfig!","Port!","Query!","[PipelineLabel!]","GitModuleSource!","LocalModuleSource!","ModuleDependency!","ModuleSourceKind","DaggerEngine!","DaggerEngineCacheEntry!","Engine!","EngineCacheEntry!","LLMVariable!","HealthcheckConfig!","QueryID!","ClientFilesyncMirror!","RemoteGitMirror!","RemoteGitMirrorID!","Node","Node!","[SearchSubmatch!]!","FileType","InterfaceTypeDef","ListTypeDef","ObjectTypeDef","TypeDefKind!","InputTypeDef","ScalarTypeDef","EnumTypeDef","[Up!]!","[WorkspaceModule!]!","[WorkspaceSDK!]!","AgentGroup!","[WorkspaceMigrationStep!]!","[WorkspaceModuleSetting!]!"],
"types":{
"Address":[[[67,"object"]],{"container":[[[67,0]]],"directory":[[[67,1]],{"exclude":[[67,2]],"include":[[67,2]],"noCache":[[67,3]],"gitignore":[[72,3]]}],"file":[[[67,4]],{"exclude":[[67,2]],"include":[[67,2]],"noCache":[[67,3]],"gitignore":[[72,3]]}],"gitRef":[[[67,5]]],"gitRepository":[[[67,6]]],"id":[[[67,7,90],[90,8]]],"secret":[[[67,9]]],"service":[[[67,10]]],"socket":[[[67,11]]],"value":[[[67,12]]],"volume":[[[105,13]]]}],
"AddressID":[[[67,"scalar",90]],{}],
"Agent":[[[107,"object"]],{"description":[[[107,12]]],"id":[[[107,8]]],"name":[[[107,12]]],"originalModule":[[[107,14]]],"path":[[[107,15]]]}],
"AgentGroup":[[[107,"object"]],{"compose":[[[107,16]],{"base":[[107,17]]}],"id":[[[107,8]]],"list":[[[107,18]]]}],
"Binding":[[[48,"object",107]],{"asCacheVolume":[[[48,19,107]]],"asContainer":[[[48,0,107]]],"asDirectory":[[[48,1,107]]],"asEnv":[[[48,20,107]]],"asFile":[[[48,4,107]]],"asGitRef":[[[48,5,107]]],"asGitRepository":[[[48,6,107]]],"asLLM":[[[48,16,68]]],"asModule":[[[48,14,107]]],"asModuleConfigClient":[[[48,21,107]]],"asModuleSource":[[[48,22,107]]],"asSecret":[[[48,9,107]]],"asService":[[[48,10,107]]],"asSocket":[[[48,11,107]]],"digest":[[[48,12,107]]],"id":[[[48,23,90],[90,8,107]]],"name":[[[48,12,107]]],"typeName":[[[48,12,107]]],"asString":[[[52,24,107]]],"isNull":[[[52,25,107]]],"asCloud":[[[59,26,107]]],"asJSONValue":[[[65,27,107]]],"asSearchResult":[[[65,28,107]]],"asSearchSubmatch":[[[65,29,107]]],"asChangeset":[[[66,30,107]]],"asEnvFile":[[[66,31,107]]],"asAddress":[[[67,32,107]]],"asCheck":[[[75,33,107]]],"asCheckGroup":[[[75,34,107]]],"asStat":[[[77,35,107]]],"asGenerator":[[[79,36,107]]],"asGeneratorGroup":[[[79,37,107]]],"asWorkspace":[[[80,38,107]]],"asDiffStat":[[[84,39,107]]],"asUp":[[[84,40,107]]],"asUpGroup":[[[84,41,107]]],"asHTTPState":[[[89,42,107]]],"asWorkspaceMigration":[[[98,43,107]]],"asWorkspaceMigrationStep":[[[98,44,107]]],"asWorkspaceModule":[[[98,45,107]]],"asWorkspaceModuleSetting":[[[98,46,107]]],"asWorkspaceGit":[[[100,47,107]]],"asCurrentModuleAsSDK":[[[101,48,107]]],"asCurrentModuleAsSDKClient":[[[101,49,107]]],"asCurrentModuleAsSDKModule":[[[101,50,107]]],"asSchema":[[[103,51,107]]],"asLLMContentBlock":[[[104,52,107]]],"asLLMMessage":[[[104,53,107]]],"asWorkspaceSDK":[[[104,54,107]]],"asVolume":[[[105,13,107]]]}],
"BindingID":[[[48,"scalar",90]],{}],
"BuildArg":[[[0,"input"]],{"name":[[[0,12]]],"value":[[[0,12]]]}],
"CacheSharingMode":[[[0,"enum"]],{"SHARED":[[[0,-1]]],"PRIVATE":[[[0,-1]]],"LOCKED":[[[0,-1]]]}],
"CacheVolume":[[[0,"object"]],{"id":[[[0,55,90],[90,8]]]}],
"CacheVolumeID":[[[0,"scalar",90]],{}],
"Changeset":[[[66,"object"]],{"addedPaths":[[[66,15]]],"after":[[[66,1]]],"asPatch":[[[66,4]]],"before":[[[66,1]]],"id":[[[66,56,90],[90,8]]],"layer":[[[66,1]]],"modifiedPaths":[[[66,15]]],"removedPaths":[[[66,15]]],"sync":[[[66,56,90],[90,8]]],"export":[[[67,12]],{"path":[[67,12]]}],"isEmpty":[[[71,25]]],"withChangeset":[[[79,30]],{"changes":[[79,56,90],[90,8]],"onConflict":[[79,57]]}],"withChangesets":[[[79,30]],{"changes":[[79,58,90],[90,59]],"onConflict":[[79,60]]}],"diffStats":[[[84,61]]]}],
"ChangesetID":[[[66,"scalar",90]],{}],
"ChangesetMergeConflict":[[[79,"enum"]],{"FAIL_EARLY":[[[79,-1]]],"FAIL":[[[79,-1]]],"LEAVE_CONFLICT_MARKERS":[[[79,-1]]],"PREFER_OURS":[[[79,-1]]],"PREFER_THEIRS":[[[79,-1]]]}],
"ChangesetsMergeConflict":[[[79,"enum"]],{"FAIL_EARLY":[[[79,-1]]],"FAIL":[[[79,-1]]]}],
"Check":[[[75,"object"]],{"completed":[[[75,25]]],"description":[[[75,12]]],"id":[[[75,62,90],[90,8]]],"name":[[[75,12]]],"passed":[[[75,25]]],"path":[[[75,15]]],"resultEmoji":[[[75,12]]],"run":[[[75,33]]],"source":[[[77,22,79]]],"error":[[[80,63]]],"originalModule":[[[80,14]]],"checkType":[[[89,12]]]}],
"CheckGroup":[[[75,"object"]],{"id":[[[75,64,90],[90,8]]],"list":[[[75,65]]],"report":[[[75,4]]],"run":[[[75,34]],{"failFast":[[84,66]]}]}],
"CheckGroupID":[[[75,"scalar",90]],{}],
"CheckID":[[[75,"scalar",90]],{}],
"ClientFilesyncMirror":[[[89,"object"]],{"id":[[[89,67,90],[90,8]]]}],
"ClientFilesyncMirrorID":[[[89,"scalar",90]],{}],
"Cloud":[[[59,"object"]],{"id":[[[59,68,90],[90,8]]],"traceURL":[[[59,12]]]}],
"CloudID":[[[59,"scalar",90]],{}],
"Container":[[[0,"object"]],{"asService":[[[0,10]],{"args":[[36,2]],"expand":[[36,3]],"experimentalPrivilegedNesting":[[36,3]],"insecureRootCapabilities":[[36,3]],"noInit":[[36,3]],"useEntrypoint":[[36,3]]}],"asTarball":[[[0,4]],{"forcedCompression":[[0,69]],"mediaTypes":[[0,70]],"platformVariants":[[0,71,90],[90,72]]}],"build":[[[0,0,68]],{"buildArgs":[[0,73,68]],"context":[[0,74,68]],"dockerfile":[[0,75,68]],"secrets":[[0,76,68]],"target":[[0,77,68]],"noInit":[[51,3,68]]},63],"defaultArgs":[[[0,15]]],"directory":[[[0,1]],{"path":[[0,12]],"expand":[[31,3]]}],"entrypoint":[[[0,15]]],"envVariable":[[[0,24]],{"name":[[0,12]]}],"envVariables":[[[0,78]]],"experimentalWithAllGPUs":[[[0,0]]],"experimentalWithGPU":[[[0,0]],{"devices":[[0,15]]}],"export":[[[0,25,19],[19,12]],{"forcedCompression":[[0,69]],"mediaTypes":[[0,70]],"path":[[0,12]],"platformVariants":[[0,71,90],[90,72]],"expand":[[31,3]]}],"exposedPorts":[[[0,79]]],"file":[[[0,4]],{"path":[[0,12]],"expand":[[31,3]]}],"from":[[[0,0]],{"address":[[0,12]],"registryService":[[95,17,98],[101,17]],"protocol":[[101,80]],"insecureSkipTLSVerify":[[101,3]]}],"id":[[[0,81,90],[90,8]]],"imageRef":[[[0,12]]],"import":[[[0,0]],{"source":[[0,82,90],[90,8]],"tag":[[0,77]]}],"label":[[[0,24]],{"name":[[0,12]]}],"labels":[[[0,83]]],"mounts":[[[0,15]]],"pipeline":[[[0,0,27]],{"description":[[0,77,27]],"labels":[[0,84,27]],"name":[[0,12,27]]},23],"platform":[[[0,85]]],"publish":[[[0,12]],{"address":[[0,12]],"forcedCompression":[[0,69]],"mediaTypes":[[0,70]],"platformVariants":[[0,71,90],[90,72]],"registryService":[[95,17,98],[101,17]],"protocol":[[101,80]],"insecureSkipTLSVerify":[[101,3]]}],"rootfs":[[[0,1]]],"shellEndpoint":[[[0,12,1]]],"stderr":[[[0,12]]],"stdout":[[[0,12]]],"sync":[[[0,81,90],[90,8]]],"user":[[[0,12]]],"withDefaultArgs":[[[0,0]],{"args":[[0,15]]}],"withDirectory":[[[0,0]],{"directory":[[0,74,68]],"exclude":[[0,2]],"include":[[0,2]],"owner":[[0,77]],"path":[[0,12]],"expand":[[31,3]],"source":[[68,74,90],[90,8]],"gitignore":[[72,3]],"permissions":[[89,86]],"inheritOwner":[[101,3]]}],"withEntrypoint":[[[0,0]],{"args":[[0,15]],"keepDefaultArgs":[[0,3]]}],"withEnvVariable":[[[0,0]],{"expand":[[0,3]],"name":[[0,12]],"value":[[0,12]]}],"withExec":[[[0,0]],{"args":[[0,15]],"experimentalPrivilegedNesting":[[0,3]],"insecureRootCapabilities":[[0,3]],"redirectStderr":[[0,77]],"redirectStdout":[[0,77]],"skipEntrypoint":[[0,3,19],[19,87,27]],"stdin":[[0,77]],"useEntrypoint":[[19,3]],"expand":[[31,3]],"noInit":[[31,3]],"expect":[[34,88]],"redirectStdin":[[63,77]]}],"withExposedPort":[[[0,0]],{"description":[[0,24]],"port":[[0,89]],"protocol":[[0,90]],"experimentalSkipHealthcheck":[[1,3]]}],"withFile":[[[0,0]],{"owner":[[0,77]],"path":[[0,12]],"permissions":[[0,86]],"source":[[0,82,90],[90,8]],"expand":[[31,3]],"inheritOwner":[[101,3]]}],"withFocus":[[[0,0,35]]],"withLabel":[[[0,0]],{"name":[[0,12]],"value":[[0,12]]}],"withMountedCache":[[[0,0]],{"cache":[[0,55,90],[90,8]],"owner":[[0,77]],"path":[[0,12]],"sharing":[[0,91]],"source":[[0,92,90],[90,17]],"expand":[[31,3]],"inheritOwner":[[101,3]]}],"withMountedDirectory":[[[0,0]],{"owner":[[0,77]],"path":[[0,12]],"source":[[0,74,90],[90,8]],"expand":[[31,3]],"readOnly":[[89,3]],"inheritOwner":[[101,3]]}],"withMountedFile":[[[0,0]],{"owner":[[0,77]],"path":[[0,12]],"source":[[0,82,90],[90,8]],"expand":[[31,3]],"inheritOwner":[[101,3]]}],"withMountedSecret":[[[0,0]],{"mode":[[0,93]],"owner":[[0,77]],"path":[[0,12]],"source":[[0,94,90],[90,8]],"expand":[[31,3]],"inheritOwner":[[101,3]]}],"withMountedTemp":[[[0,0]],{"path":[[0,12]],"expand":[[31,3]],"size":[[31,86]]}],"withNewFile":[[[0,0]],{"contents":[[0,77,19],[19,12]],"owner":[[0,77]],"path":[[0,12]],"permissions":[[0,95]],"expand":[[31,3]],"inheritOwner":[[101,3]]}],"withoutDefaultArgs":[[[0,0]]],"withoutEntrypoint":[[[0,0]],{"keepDefaultArgs":[[0,3]]}],"withoutEnvVariable":[[[0,0]],{"name":[[0,12]]}],"withoutExposedPort":[[[0,0]],{"port":[[0,89]],"protocol":[[0,90]]}],"withoutFocus":[[[0,0,35]]],"withoutLabel":[[[0,0]],{"name":[[0,12]]}],"withoutMount":[[[0,0]],{"path":[[0,12]],"expand":[[31,3]]}],"withoutRegistryAuth":[[[0,0]],{"address":[[0,12]]}],"withoutUnixSocket":[[[0,0]],{"path":[[0,12]],"expand":[[31,3]]}],"withoutUser":[[[0,0]]],"withoutWorkdir":[[[0,0]]],"withRegistryAuth":[[[0,0]],{"address":[[0,12]],"secret":[[0,94,90],[90,8]],"username":[[0,12]]}],"withRootfs":[[[0,0]],{"directory":[[0,74,90],[90,8]]}],"withSecretVariable":[[[0,0]],{"name":[[0,12]],"secret":[[0,94,90],[90,8]]}],"withServiceBinding":[[[0,0]],{"alias":[[0,12]],"service":[[0,96,90],[90,8]]}],"withUnixSocket":[[[0,0]],{"owner":[[0,77]],"path":[[0,12]],"source":[[0,97,90],[90,8]],"expand":[[31,3]],"inheritOwner":[[101,3]]}],"withUser":[[[0,0]],{"name":[[0,12]]}],"withWorkdir":[[[0,0]],{"path":[[0,12]],"expand":[[31,3]]}],"workdir":[[[0,12]]],"shell":[[[1,98,2]],{"args":[[1,99,2]]}],"withDefaultShell":[[[1,0,2]],{"args":[[1,15,2]]}],"terminal":[[[2,98,19],[19,0]],{"cmd":[[2,99,6],[6,2]],"experimentalPrivilegedNesting":[[6,3]],"insecureRootCapabilities":[[6,3]]}],"withDefaultTerminalCmd":[[[2,0]],{"args":[[2,15]],"experimentalPrivilegedNesting":[[6,3]],"insecureRootCapabilities":[[6,3]]}],"withFiles":[[[3,0]],{"owner":[[3,77]],"path":[[3,12]],"permissions":[[3,86]],"sources":[[3,100,90],[90,59]],"expand":[[31,3]],"inheritOwner":[[101,3]]}],"withoutDirectory":[[[12,0]],{"path":[[12,12]],"expand":[[31,3]]}],"withoutFile":[[[12,0]],{"path":[[12,12]],"expand":[[31,3]]}],"withoutSecretVariable":[[[12,0]],{"name":[[12,12]]}],"withAnnotation":[[[28,0]],{"name":[[28,12]],"value":[[28,12]]}],"withoutAnnotation":[[[28,0]],{"name":[[28,12]]}],"withoutFiles":[[[28,0]],{"paths":[[28,15]],"expand":[[31,3]]}],"up":[[[29,101]],{"ports":[[29,102]],"random":[[29,3]],"args":[[38,2]],"expand":[[38,3]],"experimentalPrivilegedNesting":[[38,3]],"insecureRootCapabilities":[[38,3]],"noInit":[[38,3]],"useEntrypoint":[[38,3]]}],"exitCode":[[[34,89]]],"withSymlink":[[[58,0]],{"target":[[58,12]],"linkName":[[58,12]],"expand":[[58,3]]}],"exportImage":[[[61,103]],{"name":[[61,12]],"platformVariants":[[61,71,90],[90,72]],"forcedCompression":[[61,69]],"mediaTypes":[[61,70]]}],"exists":[[[63,25]],{"path":[[63,12]],"expectedType":[[63,104]],"doNotFollowSymlinks":[[63,3]],"expand":[[94,3,98],[100,3]]}],"combinedOutput":[[[65,12]]],"withError":[[[71,0]],{"err":[[71,12]]}],"withEnvFileVariables":[[[76,0]],{"source":[[76,105,90],[90,8]]}],"stat":[[[77,35]],{"path":[[77,12]],"doNotFollowSymlinks":[[77,3]]}],"dockerHealthcheck":[[[81,106]]],"withDockerHealthcheck":[[[81,0]],{"args":[[81,15]],"shell":[[81,66]],"interval":[[81,24]],"timeout":[[81,24]],"startPeriod":[[81,24]],"startInterval":[[81,24]],"retries":[[81,86]]}],"withoutDockerHealthcheck":[[[81,0]]],"withVolatileVariable":[[[93,0,98],[100,0]],{"name":[[93,12,98],[100,12]],"value":[[93,12,98],[100,12]]}],"withoutVolatileVariable":[[[93,0,98],[100,0]],{"name":[[93,12,98],[100,12]]}],"layer":[[[105,4]],{"id":[[105,12]],"forcedCompression":[[105,69]],"mediaTypes":[[105,70]]}],"manifest":[[[105,4]],{"forcedCompression":[[105,69]],"mediaTypes":[[105,70]]}],"withMountedVolume":[[[105,0]],{"path":[[105,12]],"volume":[[105,8]],"readOnly":[[105,3]],"expand":[[105,3]]}]}],
"ContainerID":[[[0,"scalar",90]],{}],
"CurrentModule":[[[1,"object"]],{"id":[[[1,107,90],[90,8]]],"name":[[[1,12]]],"source":[[[1,1]]],"workdir":[[[1,1]],{"exclude":[[1,2]],"include":[[1,2]],"path":[[1,12]],"gitignore":[[72,3]]}],"workdirFile":[[[1,4]],{"path":[[1,12]]}],"dependencies":[[[75,108]]],"generatedContextDirectory":[[[75,1]]],"generators":[[[79,37]],{"include":[[79,99]]}],"asSDK":[[[101,48]],{"workspace":[[105,17,107],[107,8]]}]}],
"CurrentModuleAsSDK":[[[101,"object"]],{"clients":[[[101,109]]],"id":[[[101,8]]],"modules":[[[101,110]]],"name":[[[101,12]]]}],
"CurrentModuleAsSDKClient":[[[101,"object"]],{"id":[[[101,8]]],"module":[[[101,12]]],"path":[[[101,12]]],"pin":[[[101,12]]],"moduleSource":[[[104,22]]]}],
"CurrentModuleAsSDKModule":[[[101,"object"]],{"id":[[[101,8]]],"path":[[[101,12]]]}],
"CurrentModuleID":[[[1,"scalar",90]],{}],
"DaggerEngine":[[[19,"object",35]],{"id":[[[19,111,35]]],"localCache":[[[19,112,35]]]}],
"DaggerEngineCache":[[[19,"object",35]],{"entrySet":[[[19,113,35]]],"id":[[[19,114,35]]],"keepBytes":[[[19,89,35]],{},34],"prune":[[[19,101,35]]],"maxUsedSpace":[[[34,89,35]]],"minFreeSpace":[[[34,89,35]]],"reservedSpace":[[[34,89,35]]]}],
"DaggerEngineCacheEntry":[[[19,"object",35]],{"activelyUsed":[[[19,25,35]]],"createdTimeUnixNano":[[[19,89,35]]],"description":[[[19,12,35]]],"diskSpaceBytes":[[[19,89,35]]],"id":[[[19,115,35]]],"mostRecentUseTimeUnixNano":[[[19,89,35]]]}],
"DaggerEngineCacheEntryID":[[[19,"scalar",35]],{}],
"DaggerEngineCacheEntrySet":[[[19,"object",35]],{"diskSpaceBytes":[[[19,89,35]]],"entries":[[[19,116,35]]],"entryCount":[[[19,89,35]]],"id":[[[19,117,35]]]}],
"DaggerEngineCacheEntrySetID":[[[19,"scalar",35]],{}],
"DaggerEngineCacheID":[[[19,"scalar",35]],{}],
"DaggerEngineID":[[[19,"scalar",35]],{}],
"DiffStat":[[[84,"object"]],{"addedLines":[[[84,89]]],"id":[[[84,118,90],[90,8]]],"kind":[[[84,119]]],"oldPath":[[[84,24]]],"path":[[[84,12]]],"removedLines":[[[84,89]]]}],
"DiffStatID":[[[84,"scalar",90]],{}],
"DiffStatKind":[[[84,"enum"]],{"ADDED":[[[84,-1]]],"MODIFIED":[[[84,-1]]],"REMOVED":[[[84,-1]]],"RENAMED":[[[84,-1]]]}],
"Directory":[[[0,"object"]],{"asModule":[[[0,14]],{"sourceSubpath":[[0,77,1],[1,120,2]],"sourceRootPath":[[2,121]],"engineVersion":[[19,24,41]]}],"diff":[[[0,1]],{"other":[[0,74,90],[90,8]]}],"directory":[[[0,1]],{"path":[[0,12]]}],"dockerBuild":[[[0,0]],{"buildArgs":[[0,73]],"dockerfile":[[0,75]],"platform":[[0,122]],"secrets":[[0,76,90],[90,72]],"target":[[0,77]],"noInit":[[51,3]],"ssh":[[79,123,90],[90,17]]}],"entries":[[[0,15]],{"path":[[0,24]]}],"export":[[[0,25,19],[19,12]],{"path":[[0,12]],"wipe":[[8,3]]}],"file":[[[0,4]],{"path":[[0,12]]}],"glob":[[[0,15]],{"pattern":[[0,12]]}],"id":[[[0,74,90],[90,8]]],"pipeline":[[[0,1,27]],{"description":[[0,77,27]],"labels":[[0,84,27]],"name":[[0,12,27]]},23],"sync":[[[0,74,90],[90,8]]],"withDirectory":[[[0,1]],{"directory":[[0,74,68]],"exclude":[[0,2]],"include":[[0,2]],"path":[[0,12]],"owner":[[66,77]],"source":[[68,74,90],[90,8]],"gitignore":[[72,3]],"permissions":[[89,86]]}],"withFile":[[[0,1]],{"path":[[0,12]],"permissions":[[0,86]],"source":[[0,82,90],[90,8]],"owner":[[66,77]]}],"withNewDirectory":[[[0,1]],{"path":[[0,12]],"permissions":[[0,95]]}],"withNewFile":[[[0,1]],{"contents":[[0,12]],"path":[[0,12]],"permissions":[[0,95]]}],"withoutDirectory":[[[0,1]],{"path":[[0,12]]}],"withoutFile":[[[0,1]],{"path":[[0,12]]}],"withTimestamps":[[[0,1]],{"timestamp":[[0,89]]}],"withFiles":[[[3,1]],{"path":[[3,12]],"permissions":[[3,86]],"sources":[[3,100,90],[90,59]]}],"terminal":[[[19,1]],{"cmd":[[19,2]],"container":[[19,124,90],[90,17]],"experimentalPrivilegedNesting":[[19,3]],"insecureRootCapabilities":[[19,3]]}],"digest":[[[27,12]]],"withoutFiles":[[[28,1]],{"paths":[[28,15]]}],"asModuleSource":[[[41,22]],{"sourceRootPath":[[41,121]]}],"name":[[[43,12]]],"asGit":[[[44,6]]],"filter":[[[47,1]],{"exclude":[[47,2]],"include":[[47,2]],"gitignore":[[72,3]]}],"withSymlink":[[[58,1]],{"target":[[58,12]],"linkName":[[58,12]]}],"withPatch":[[[61,1]],{"patch":[[61,12]],"onConflict":[[107,125]]}],"exists":[[[63,25]],{"path":[[63,12]],"expectedType":[[63,104]],"doNotFollowSymlinks":[[63,3]]}],"search":[[[65,126]],{"paths":[[65,2]],"globs":[[65,2]],"pattern":[[65,12]],"literal":[[65,3]],"multiline":[[65,3]],"dotall":[[65,3]],"insensitive":[[65,3]],"skipIgnored":[[65,3]],"skipHidden":[[65,3]],"filesOnly":[[65,3]],"limit":[[65,86]]}],"changes":[[[66,30]],{"from":[[66,74,90],[90,8]]}],"chown":[[[66,1]],{"path":[[66,12]],"owner":[[66,12]]}],"findUp":[[[66,24]],{"name":[[66,12]],"start":[[66,12]]}],"withChanges":[[[66,1]],{"changes":[[66,56,90],[90,8]]}],"withPatchFile":[[[66,1]],{"patch":[[66,82,90],[90,8]],"onConflict":[[107,125]]}],"withError":[[[71,1]],{"err":[[71,12]]}],"stat":[[[77,35]],{"path":[[77,12]],"doNotFollowSymlinks":[[77,3]]}],"asWorkspace":[[[100,38]],{"cwd":[[100,120]]}]}],
"DirectoryID":[[[0,"scalar",90]],{}],
"Engine":[[[35,"object"]],{"id":[[[35,127,90],[90,8]]],"localCache":[[[35,128]]],"name":[[[71,12]]],"clients":[[[72,15]]]}],
"EngineCache":[[[35,"object"]],{"entrySet":[[[35,129]],{"key":[[36,77]]}],"id":[[[35,130,90],[90,8]]],"keepBytes":[[[35,89,68]],{},35],"maxUsedSpace":[[[35,89]]],"minFreeSpace":[[[35,89]]],"prune":[[[35,101]],{"useDefaultPolicy":[[58,3]],"maxUsedSpace":[[80,77]],"reservedSpace":[[80,77]],"minFreeSpace":[[80,77]],"targetSpace":[[80,77]],"maxEstimatedBytes":[[107,86]],"targetEstimatedBytes":[[107,86]]}],"reservedSpace":[[[35,89]]],"targetSpace":[[[57,89]]]}],
"EngineCacheEntry":[[[35,"object"]],{"activelyUsed":[[[35,25]]],"createdTimeUnixNano":[[[35,89]]],"description":[[[35,12]]],"diskSpaceBytes":[[[35,89]]],"id":[[[35,131,90],[90,8]]],"mostRecentUseTimeUnixNano":[[[35,89]]],"recordType":[[[80,12]]],"dagqlCall":[[[89,12]]],"recordTypes":[[[89,15]]]}],
"EngineCacheEntryID":[[[35,"scalar",90]],{}],
"EngineCacheEntrySet":[[[35,"object"]],{"diskSpaceBytes":[[[35,89]]],"entries":[[[35,132]]],"entryCount":[[[35,89]]],"id":[[[35,133,90],[90,8]]]}],
"EngineCacheEntrySetID":[[[35,"scalar",90]],{}],
"EngineCacheID":[[[35,"scalar",90]],{}],
"EngineID":[[[35,"scalar",90]],{}],
"EnumTypeDef":[[[19,"object"]],{"description":[[[19,12]]],"id":[[[19,134,90],[90,8]]],"name":[[[19,12]]],"sourceModuleName":[[[19,12]]],"values":[[[19,135]],{},59],"sourceMap":[[[34,136,63],[63,137]]],"members":[[[59,135]]]}],
"EnumTypeDefID":[[[19,"scalar",90]],{}],
"EnumValueTypeDef":[[[19,"object"]],{"description":[[[19,12]]],"id":[[[19,138,90],[90,8]]],"name":[[[19,12]]],"sourceMap":[[[34,136,63],[63,137]]],"value":[[[59,12]]],"deprecated":[[[73,24]]]}],
"EnumValueTypeDefID":[[[19,"scalar",90]],{}],
"Env":[[[48,"object",107]],{"id":[[[48,139,90],[90,8,107]]],"input":[[[48,140,107]],{"name":[[48,12,107]]}],"inputs":[[[48,141,107]]],"output":[[[48,140,107]],{"name":[[48,12,107]]}],"outputs":[[[48,141,107]]],"withCacheVolumeInput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]],"value":[[48,55,90],[90,8,107]]}],"withCacheVolumeOutput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]]}],"withContainerInput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]],"value":[[48,81,90],[90,8,107]]}],"withContainerOutput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]]}],"withDirectoryInput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]],"value":[[48,74,90],[90,8,107]]}],"withDirectoryOutput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]]}],"withEnvInput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]],"value":[[48,139,90],[90,8,107]]}],"withEnvOutput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]]}],"withFileInput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]],"value":[[48,82,90],[90,8,107]]}],"withFileOutput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]]}],"withGitRefInput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]],"value":[[48,142,90],[90,8,107]]}],"withGitRefOutput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]]}],"withGitRepositoryInput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]],"value":[[48,143,90],[90,8,107]]}],"withGitRepositoryOutput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]]}],"withLLMInput":[[[48,20,68]],{"description":[[48,12,68]],"name":[[48,12,68]],"value":[[48,144,68]]}],"withLLMOutput":[[[48,20,68]],{"description":[[48,12,68]],"name":[[48,12,68]]}],"withModuleConfigClientInput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]],"value":[[48,145,90],[90,8,107]]}],"withModuleConfigClientOutput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]]}],"withModuleInput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]],"value":[[48,146,90],[90,8,107]]}],"withModuleOutput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]]}],"withModuleSourceInput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]],"value":[[48,147,90],[90,8,107]]}],"withModuleSourceOutput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]]}],"withSecretInput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]],"value":[[48,94,90],[90,8,107]]}],"withSecretOutput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]]}],"withServiceInput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]],"value":[[48,96,90],[90,8,107]]}],"withServiceOutput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]]}],"withSocketInput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]],"value":[[48,97,90],[90,8,107]]}],"withSocketOutput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]]}],"withStringInput":[[[48,20,107]],{"description":[[48,12,107]],"name":[[48,12,107]],"value":[[48,12,107]]}],"withStringOutput":[[[52,20,107]],{"name":[[52,12,107]],"description":[[52,12,107]]}],"withCloudInput":[[[59,20,107]],{"name":[[59,12,107]],"value":[[59,68,90],[90,8,107]],"description":[[59,12,107]]}],"withCloudOutput":[[[59,20,107]],{"name":[[59,12,107]],"description":[[59,12,107]]}],"withJSONValueInput":[[[65,20,107]],{"name":[[65,12,107]],"value":[[65,148,90],[90,8,107]],"description":[[65,12,107]]}],"withJSONValueOutput":[[[65,20,107]],{"name":[[65,12,107]],"description":[[65,12,107]]}],"withSearchResultInput":[[[65,20,107]],{"name":[[65,12,107]],"value":[[65,149,90],[90,8,107]],"description":[[65,12,107]]}],"withSearchResultOutput":[[[65,20,107]],{"name":[[65,12,107]],"description":[[65,12,107]]}],"withSearchSubmatchInput":[[[65,20,107]],{"name":[[65,12,107]],"value":[[65,150,90],[90,8,107]],"description":[[65,12,107]]}],"withSearchSubmatchOutput":[[[65,20,107]],{"name":[[65,12,107]],"description":[[65,12,107]]}],"withChangesetInput":[[[66,20,107]],{"name":[[66,12,107]],"value":[[66,56,90],[90,8,107]],"description":[[66,12,107]]}],"withChangesetOutput":[[[66,20,107]],{"name":[[66,12,107]],"description":[[66,12,107]]}],"withEnvFileInput":[[[66,20,107]],{"name":[[66,12,107]],"value":[[66,105,90],[90,8,107]],"description":[[66,12,107]]}],"withEnvFileOutput":[[[66,20,107]],{"name":[[66,12,107]],"description":[[66,12,107]]}],"withAddressInput":[[[67,20,107]],{"name":[[67,12,107]],"value":[[67,7,90],[90,8,107]],"description":[[67,12,107]]}],"withAddressOutput":[[[67,20,107]],{"name":[[67,12,107]],"description":[[67,12,107]]}],"withCurrentModule":[[[68,20,107]]],"withModule":[[[68,20,107]],{"module":[[68,146,90],[90,8,107]]},79],"withWorkspace":[[[68,20,107]],{"workspace":[[68,74,90],[90,8,107]]}],"withoutOutputs":[[[68,20,107]]],"workspace":[[[68,1,107]]],"withCheckGroupInput":[[[75,20,107]],{"name":[[75,12,107]],"value":[[75,64,90],[90,8,107]],"description":[[75,12,107]]}],"withCheckGroupOutput":[[[75,20,107]],{"name":[[75,12,107]],"description":[[75,12,107]]}],"withCheckInput":[[[75,20,107]],{"name":[[75,12,107]],"value":[[75,62,90],[90,8,107]],"description":[[75,12,107]]}],"withCheckOutput":[[[75,20,107]],{"name":[[75,12,107]],"description":[[75,12,107]]}],"withStatInput":[[[77,20,107]],{"name":[[77,12,107]],"value":[[77,151,90],[90,8,107]],"description":[[77,12,107]]}],"withStatOutput":[[[77,20,107]],{"name":[[77,12,107]],"description":[[77,12,107]]}],"check":[[[79,33,107]],{"name":[[79,12,107]]}],"checks":[[[79,34,107]],{"include":[[79,99,107]],"noGenerate":[[89,66,107]]}],"withGeneratorGroupInput":[[[79,20,107]],{"name":[[79,12,107]],"value":[[79,152,90],[90,8,107]],"description":[[79,12,107]]}],"withGeneratorGroupOutput":[[[79,20,107]],{"name":[[79,12,107]],"description":[[79,12,107]]}],"withGeneratorInput":[[[79,20,107]],{"name":[[79,12,107]],"value":[[79,153,90],[90,8,107]],"description":[[79,12,107]]}],"withGeneratorOutput":[[[79,20,107]],{"name":[[79,12,107]],"description":[[79,12,107]]}],"withMainModule":[[[79,20,107]],{"module":[[79,146,90],[90,8,107]]}],"withWorkspaceInput":[[[80,20,107]],{"name":[[80,12,107]],"value":[[80,154,90],[90,8,107]],"description":[[80,12,107]]}],"withWorkspaceOutput":[[[80,20,107]],{"name":[[80,12,107]],"description":[[80,12,107]]}],"services":[[[84,41,107]],{"include":[[84,99,107]]}],"withDiffStatInput":[[[84,20,107]],{"name":[[84,12,107]],"value":[[84,118,90],[90,8,107]],"description":[[84,12,107]]}],"withDiffStatOutput":[[[84,20,107]],{"name":[[84,12,107]],"description":[[84,12,107]]}],"withUpGroupInput":[[[84,20,107]],{"name":[[84,12,107]],"value":[[84,155,90],[90,8,107]],"description":[[84,12,107]]}],"withUpGroupOutput":[[[84,20,107]],{"name":[[84,12,107]],"description":[[84,12,107]]}],"withUpInput":[[[84,20,107]],{"name":[[84,12,107]],"value":[[84,156,90],[90,8,107]],"description":[[84,12,107]]}],"withUpOutput":[[[84,20,107]],{"name":[[84,12,107]],"description":[[84,12,107]]}],"withHTTPStateInput":[[[89,20,107]],{"name":[[89,12,107]],"value":[[89,157,90],[90,8,107]],"description":[[89,12,107]]}],"withHTTPStateOutput":[[[89,20,107]],{"name":[[89,12,107]],"description":[[89,12,107]]}],"withWorkspaceMigrationInput":[[[98,20,107]],{"name":[[98,12,107]],"value":[[98,8,107]],"description":[[98,12,107]]}],"withWorkspaceMigrationOutput":[[[98,20,107]],{"name":[[98,12,107]],"description":[[98,12,107]]}],"withWorkspaceMigrationStepInput":[[[98,20,107]],{"name":[[98,12,107]],"value":[[98,8,107]],"description":[[98,12,107]]}],"withWorkspaceMigrationStepOutput":[[[98,20,107]],{"name":[[98,12,107]],"description":[[98,12,107]]}],"withWorkspaceModuleInput":[[[98,20,107]],{"name":[[98,12,107]],"value":[[98,8,107]],"description":[[98,12,107]]}],"withWorkspaceModuleOutput":[[[98,20,107]],{"name":[[98,12,107]],"description":[[98,12,107]]}],"withWorkspaceModuleSettingInput":[[[98,20,107]],{"name":[[98,12,107]],"value":[[98,8,107]],"description":[[98,12,107]]}],"withWorkspaceModuleSettingOutput":[[[98,20,107]],{"name":[[98,12,107]],"description":[[98,12,107]]}],"withWorkspaceGitInput":[[[100,20,107]],{"name":[[100,12,107]],"value":[[100,8,107]],"description":[[100,12,107]]}],"withWorkspaceGitOutput":[[[100,20,107]],{"name":[[100,12,107]],"description":[[100,12,107]]}],"withCurrentModuleAsSDKClientInput":[[[101,20,107]],{"name":[[101,12,107]],"value":[[101,8,107]],"description":[[101,12,107]]}],"withCurrentModuleAsSDKClientOutput":[[[101,20,107]],{"name":[[101,12,107]],"description":[[101,12,107]]}],"withCurrentModuleAsSDKInput":[[[101,20,107]],{"name":[[101,12,107]],"value":[[101,8,107]],"description":[[101,12,107]]}],"withCurrentModuleAsSDKModuleInput":[[[101,20,107]],{"name":[[101,12,107]],"value":[[101,8,107]],"description":[[101,12,107]]}],"withCurrentModuleAsSDKModuleOutput":[[[101,20,107]],{"name":[[101,12,107]],"description":[[101,12,107]]}],"withCurrentModuleAsSDKOutput":[[[101,20,107]],{"name":[[101,12,107]],"description":[[101,12,107]]}],"withSchemaInput":[[[103,20,107]],{"name":[[103,12,107]],"value":[[103,8,107]],"description":[[103,12,107]]}],"withSchemaOutput":[[[103,20,107]],{"name":[[103,12,107]],"description":[[103,12,107]]}],"withLLMContentBlockInput":[[[104,20,107]],{"name":[[104,12,107]],"value":[[104,8,107]],"description":[[104,12,107]]}],"withLLMContentBlockOutput":[[[104,20,107]],{"name":[[104,12,107]],"description":[[104,12,107]]}],"withLLMMessageInput":[[[104,20,107]],{"name":[[104,12,107]],"value":[[104,8,107]],"description":[[104,12,107]]}],"withLLMMessageOutput":[[[104,20,107]],{"name":[[104,12,107]],"description":[[104,12,107]]}],"withWorkspaceSDKInput":[[[104,20,107]],{"name":[[104,12,107]],"value":[[104,8,107]],"description":[[104,12,107]]}],"withWorkspaceSDKOutput":[[[104,20,107]],{"name":[[104,12,107]],"description":[[104,12,107]]}],"withVolumeInput":[[[105,20,107]],{"name":[[105,12,107]],"value":[[105,8,107]],"description":[[105,12,107]]}],"withVolumeOutput":[[[105,20,107]],{"name":[[105,12,107]],"description":[[105,12,107]]}]}],
"EnvFile":[[[66,"object"]],{"asFile":[[[66,4]]],"exists":[[[66,25]],{"name":[[66,12]]}],"get":[[[66,12]],{"name":[[66,12]],"raw":[[68,66]]}],"id":[[[66,105,90],[90,8]]],"variables":[[[66,78]],{"raw":[[68,66]]}],"withVariable":[[[66,31]],{"name":[[66,12]],"value":[[66,12]]}],"withoutVariable":[[[66,31]],{"name":[[66,12]]}],"namespace":[[[71,31]],{"prefix":[[71,12]]}]}],
"EnvFileID":[[[66,"scalar",90]],{}],
"EnvID":[[[48,"scalar",90]],{}],
"EnvVariable":[[[0,"object"]],{"id":[[[0,158,90],[90,8]]],"name":[[[0,12]]],"value":[[[0,12]]]}],
"EnvVariableID":[[[0,"scalar",90]],{}],
"Error":[[[36,"object"]],{"id":[[[36,159,90],[90,8]]],"message":[[[36,12]]],"values":[[[45,160]]],"withValue":[[[45,161]],{"name":[[45,12]],"value":[[45,162]]}]}],
"ErrorID":[[[36,"scalar",90]],{}],
"ErrorValue":[[[45,"object"]],{"id":[[[45,163,90],[90,8]]],"name":[[[45,12]]],"value":[[[45,162]]]}],
"ErrorValueID":[[[45,"scalar",90]],{}],
"ExistsType":[[[63,"enum"]],{"REGULAR_TYPE":[[[63,-1]]],"DIRECTORY_TYPE":[[[63,-1]]],"SYMLINK_TYPE":[[[63,-1]]]}],
"Exportable":[[[90,"interface"]],{"export":[[[90,12]],{"path":[[90,12]]}],"id":[[[90,8]]]}],
"FieldTypeDef":[[[0,"object"]],{"description":[[[0,12]]],"id":[[[0,164,90],[90,8]]],"name":[[[0,12]]],"typeDef":[[[0,165]]],"sourceMap":[[[34,136,63],[63,137]]],"deprecated":[[[73,24]]]}],
"FieldTypeDefID":[[[0,"scalar",90]],{}],
"File":[[[0,"object"]],{"contents":[[[0,12]],{"offsetLines":[[65,86]],"limitLines":[[65,86]]}],"export":[[[0,25,19],[19,12]],{"allowParentDirPath":[[0,3]],"path":[[0,12]]}],"id":[[[0,82,90],[90,8]]],"name":[[[0,12]]],"size":[[[0,89]]],"sync":[[[0,82,90],[90,8]]],"withTimestamps":[[[0,4]],{"timestamp":[[0,89]]}],"withName":[[[15,4]],{"name":[[15,12]]}],"digest":[[[24,12]],{"excludeMetadata":[[24,3]]}],"search":[[[65,126]],{"pattern":[[65,12]],"literal":[[65,3]],"multiline":[[65,3]],"dotall":[[65,3]],"insensitive":[[65,3]],"skipIgnored":[[65,3]],"skipHidden":[[65,3]],"filesOnly":[[65,3]],"limit":[[65,86]],"paths":[[65,2]],"globs":[[65,2]]}],"withReplaced":[[[65,4]],{"search":[[65,12]],"replacement":[[65,12]],"all":[[65,3]],"firstFrom":[[65,86]]}],"asEnvFile":[[[66,31]],{"expand":[[66,66]]}],"chown":[[[66,4]],{"owner":[[66,12]]}],"asJSON":[[[76,27]]],"stat":[[[77,35]]]}],
"FileID":[[[0,"scalar",90]],{}],
"FileType":[[[77,"enum"]],{"UNKNOWN":[[[77,-1]]],"REGULAR":[[[77,-1]]],"DIRECTORY":[[[77,-1]]],"SYMLINK":[[[77,-1]]],"REGULAR_TYPE":[[[77,-1]]],"DIRECTORY_TYPE":[[[77,-1]]],"SYMLINK_TYPE":[[[77,-1]]]}],
"Function":[[[0,"object"]],{"args":[[[0,166]]],"description":[[[0,12]]],"id":[[[0,167,90],[90,8]]],"name":[[[0,12]]],"returnType":[[[0,165]]],"withArg":[[[0,168]],{"defaultValue":[[0,169]],"description":[[0,77]],"name":[[0,12]],"typeDef":[[0,170,90],[90,8]],"defaultPath":[[25,77]],"ignore":[[25,2]],"sourceMap":[[34,171,90],[90,17]],"deprecated":[[73,24]],"defaultAddress":[[79,77]]}],"withDescription":[[[0,168]],{"description":[[0,12]]}],"sourceMap":[[[34,136,63],[63,137]]],"withSourceMap":[[[34,168]],{"sourceMap":[[34,172,90],[90,8]]}],"withCachePolicy":[[[72,168]],{"policy":[[72,173]],"timeToLive":[[72,24]]}],"deprecated":[[[73,24]]],"withDeprecated":[[[73,168]],{"reason":[[73,24]]}],"withCheck":[[[75,168]]],"withGenerator":[[[79,168]]],"sourceModuleName":[[[84,12]]],"withUp":[[[84,168]]],"withAgent":[[[107,168]]]}],
"FunctionArg":[[[0,"object"]],{"defaultValue":[[[0,162]]],"description":[[[0,12]]],"id":[[[0,174,90],[90,8]]],"name":[[[0,12]]],"typeDef":[[[0,165]]],"defaultPath":[[[25,12]]],"ignore":[[[25,15]]],"sourceMap":[[[34,136,63],[63,137]]],"deprecated":[[[73,24]]],"defaultAddress":[[[79,12]]]}],
"FunctionArgID":[[[0,"scalar",90]],{}],
"FunctionCachePolicy":[[[72,"enum"]],{"Default":[[[72,-1]]],"PerSession":[[[72,-1]]],"Never":[[[72,-1]]]}],
"FunctionCall":[[[0,"object"]],{"id":[[[0,175,90],[90,8]]],"inputArgs":[[[0,176]]],"name":[[[0,12]]],"parent":[[[0,162]]],"parentName":[[[0,12]]],"returnValue":[[[0,101]],{"value":[[0,162]]}],"returnError":[[[36,101]],{"error":[[36,159,90],[90,8]]}]}],
"FunctionCallArgValue":[[[0,"object"]],{"id":[[[0,177,90],[90,8]]],"name":[[[0,12]]],"value":[[[0,162]]]}],
"FunctionCallArgValueID":[[[0,"scalar",90]],{}],
"FunctionCallID":[[[0,"scalar",90]],{}],
"FunctionID":[[[0,"scalar",90]],{}],
"GeneratedCode":[[[0,"object"]],{"code":[[[0,1]]],"id":[[[0,178,90],[90,8]]],"vcsGeneratedPaths":[[[0,15]]],"vcsIgnoredPaths":[[[0,15]]],"withVCSGeneratedPaths":[[[0,179]],{"paths":[[0,15]]}],"withVCSIgnoredPaths":[[[0,179]],{"paths":[[0,15]]}]}],
"GeneratedCodeID":[[[0,"scalar",90]],{}],
"Generator":[[[79,"object"]],{"changes":[[[79,30]]],"completed":[[[79,25]]],"description":[[[79,12]]],"id":[[[79,153,90],[90,8]]],"isEmpty":[[[79,25]]],"name":[[[79,12]]],"run":[[[79,36]]],"originalModule":[[[80,14]]],"path":[[[80,15]]]}],
"GeneratorGroup":[[[79,"object"]],{"changes":[[[79,30]],{"onConflict":[[79,180]]}],"id":[[[79,152,90],[90,8]]],"isEmpty":[[[79,25]]],"list":[[[79,181]]],"run":[[[79,37]]],"loadFailures":[[[104,15]]]}],
"GeneratorGroupID":[[[79,"scalar",90]],{}],
"GeneratorID":[[[79,"scalar",90]],{}],
"GitCommit":[[[107,"object"]],{"ancestorReleaseTag":[[[107,182]],{"includePreRelease":[[107,3]]}],"authorEmail":[[[107,12]]],"authorName":[[[107,12]]],"authoredDate":[[[107,12]]],"committedDate":[[[107,12]]],"committerEmail":[[[107,12]]],"committerName":[[[107,12]]],"id":[[[107,8]]],"message":[[[107,12]]],"messageBody":[[[107,12]]],"messageHeadline":[[[107,12]]],"parentShas":[[[107,15]]],"releaseTag":[[[107,182]],{"includePreRelease":[[107,3]]}],"sha":[[[107,12]]],"shortSha":[[[107,12]]],"tree":[[[107,1]],{"discardGitDir":[[107,3]],"depth":[[107,183]],"includeTags":[[107,3]]}]}],
"GitModuleSource":[[[1,"object",41]],{"cloneURL":[[[1,12,27]],{},25],"commit":[[[1,12,41]]],"htmlURL":[[[1,12,41]]],"id":[[[1,184,41]]],"sourceSubpath":[[[1,12,2]]],"version":[[[1,12,41]]],"contextDirectory":[[[2,1,41]]],"rootSubpath":[[[2,12,41]]],"root":[[[17,12,41]]],"cloneRef":[[[25,12,41]]],"htmlRepoURL":[[[25,12,41]]]}],
"GitModuleSourceID":[[[1,"scalar",41]],{}],
"GitRef":[[[0,"object"]],{"commit":[[[0,12]],{},107],"id":[[[0,142,90],[90,8]]],"tree":[[[0,1]],{"sshAuthSocket":[[0,123,19]],"sshKnownHosts":[[0,24,19]],"discardGitDir":[[31,3]],"depth":[[53,183]],"includeTags":[[81,3]]}],"ref":[[[53,12]],{},107],"commonAncestor":[[[63,5]],{"other":[[63,142,90],[90,8]]}],"asWorkspace":[[[101,38]],{"cwd":[[101,120]]}],"commitSHA":[[[107,12]]],"log":[[[107,185]],{"limit":[[107,186]],"paths":[[107,99]],"base":[[107,17]]}],"name":[[[107,12]]],"targetCommit":[[[107,187]]]}],
"GitRefID":[[[0,"scalar",90]],{}],
"GitRepository":[[[0,"object"]],{"branch":[[[0,5]],{"name":[[0,12]]}],"commit":[[[0,5,107],[107,187]],{"id":[[0,12]]}],"id":[[[0,143,90],[90,8]]],"tag":[[[0,5]],{"name":[[0,12]]}],"ref":[[[2,5]],{"name":[[2,12]]}],"head":[[[9,5]]],"withAuthHeader":[[[10,6,68]],{"header":[[10,94,68]]},54],"withAuthToken":[[[10,6,68]],{"token":[[10,94,68]]},54],"tags":[[[19,15]],{"patterns":[[19,99]]}],"branches":[[[54,15]],{"patterns":[[54,99]]}],"latestVersion":[[[61,5]]],"url":[[[65,24]]],"uncommitted":[[[72,30]]],"asWorkspace":[[[100,38]],{"cwd":[[100,120]]}]}],
"GitRepositoryID":[[[0,"scalar",90]],{}],
"HTTPState":[[[89,"object"]],{"id":[[[89,157,90],[90,8]]]}],
"HTTPStateID":[[[89,"scalar",90]],{}],
"HealthcheckConfig":[[[81,"object"]],{"args":[[[81,15]]],"id":[[[81,188,90],[90,8]]],"interval":[[[81,12]]],"retries":[[[81,89]]],"shell":[[[81,25]]],"startInterval":[[[81,12]]],"startPeriod":[[[81,12]]],"timeout":[[[81,12]]]}],
"HealthcheckConfigID":[[[81,"scalar",90]],{}],
"Host":[[[0,"object"]],{"directory":[[[0,1]],{"exclude":[[0,2]],"include":[[0,2]],"path":[[0,12]],"noCache":[[57,3]],"noGitAutoIgnore":[[65,3,66]],"gitignore":[[66,3]]}],"file":[[[0,4]],{"path":[[0,12]],"noCache":[[57,3]]}],"id":[[[0,189,90],[90,8]]],"service":[[[0,10]],{"host":[[0,190]],"ports":[[0,191]]}],"setSecretFile":[[[0,9,68]],{"name":[[0,12,68]],"path":[[0,12,68]]},51],"tunnel":[[[0,10]],{"native":[[0,3]],"ports":[[0,102]],"service":[[0,96,90],[90,8]]}],"unixSocket":[[[0,11]],{"path":[[0,12]]}],"containerImage":[[[65,0]],{"name":[[65,12]]}],"findUp":[[[66,24]],{"name":[[66,12]],"noCache":[[66,3]]}]}],
"HostID":[[[0,"scalar",90]],{}],
"ImageLayerCompression":[[[0,"enum"]],{"Gzip":[[[0,-1]]],"Zstd":[[[0,-1]]],"EStarGZ":[[[0,-1]]],"Uncompressed":[[[0,-1]]],"GZIP":[[[59,-1]]],"ZSTD":[[[59,-1]]],"ESTARGZ":[[[59,-1]]],"UNCOMPRESSED":[[[59,-1]]]}],
"ImageMediaTypes":[[[0,"enum"]],{"OCIMediaTypes":[[[0,-1]]],"DockerMediaTypes":[[[0,-1]]],"OCI":[[[59,-1]]],"DOCKER":[[[59,-1]]]}],
"InputTypeDef":[[[1,"object"]],{"fields":[[[1,192]]],"id":[[[1,193,90],[90,8]]],"name":[[[1,12]]]}],
"InputTypeDefID":[[[1,"scalar",90]],{}],
"InterfaceTypeDef":[[[0,"object"]],{"description":[[[0,12]]],"functions":[[[0,194]]],"id":[[[0,195,90],[90,8]]],"name":[[[0,12]]],"sourceModuleName":[[[0,12]]],"sourceMap":[[[34,136,63],[63,137]]]}],
"InterfaceTypeDefID":[[[0,"scalar",90]],{}],
"JSON":[[[0,"scalar"]],{}],
"JSONValue":[[[65,"object"]],{"asArray":[[[65,196]]],"asBoolean":[[[65,25]]],"asInteger":[[[65,89]]],"asString":[[[65,12]]],"contents":[[[65,162]],{"pretty":[[65,3]],"indent":[[65,197]]}],"field":[[[65,27]],{"path":[[65,15]]}],"fields":[[[65,15]]],"id":[[[65,148,90],[90,8]]],"newBoolean":[[[65,27]],{"value":[[65,25]]}],"newInteger":[[[65,27]],{"value":[[65,89]]}],"newString":[[[65,27]],{"value":[[65,12]]}],"withContents":[[[65,27]],{"contents":[[65,162]]}],"withField":[[[65,27]],{"path":[[65,15]],"value":[[65,148,90],[90,8]]}]}],
"JSONValueID":[[[65,"scalar",90]],{}],
"LLM":[[[45,"object"]],{"cacheVolume":[[[45,19,48]],{},45],"container":[[[45,0,48]],{},45],"currentModule":[[[45,198,48]],{},45],"directory":[[[45,1,48]],{},45],"enumTypeDef":[[[45,199,48]],{},45],"enumValueTypeDef":[[[45,200,48]],{},45],"error":[[[45,161,48]],{},45],"errorValue":[[[45,201,48]],{},45],"fieldTypeDef":[[[45,202,48]],{},45],"file":[[[45,4,48]],{},45],"function":[[[45,168,48]],{},45],"functionArg":[[[45,203,48]],{},45],"functionCall":[[[45,204,48]],{},45],"functionCallArgValue":[[[45,205,48]],{},45],"generatedCode":[[[45,179,48]],{},45],"getCacheVolume":[[[45,19,48]],{"name":[[45,12,48]]}],"getContainer":[[[45,0,48]],{"name":[[45,12,48]]}],"getCurrentModule":[[[45,198,48]],{"name":[[45,12,48]]}],"getDirectory":[[[45,1,48]],{"name":[[45,12,48]]}],"getEnumTypeDef":[[[45,199,48]],{"name":[[45,12,48]]}],"getEnumValueTypeDef":[[[45,200,48]],{"name":[[45,12,48]]}],"getError":[[[45,161,48]],{"name":[[45,12,48]]}],"getErrorValue":[[[45,201,48]],{"name":[[45,12,48]]}],"getFieldTypeDef":[[[45,202,48]],{"name":[[45,12,48]]}],"getFile":[[[45,4,48]],{"name":[[45,12,48]]}],"getFunction":[[[45,168,48]],{"name":[[45,12,48]]}],"getFunctionArg":[[[45,203,48]],{"name":[[45,12,48]]}],"getFunctionCall":[[[45,204,48]],{"name":[[45,12,48]]}],"getFunctionCallArgValue":[[[45,205,48]],{"name":[[45,12,48]]}],"getGeneratedCode":[[[45,179,48]],{"name":[[45,12,48]]}],"getGitRef":[[[45,5,48]],{"name":[[45,12,48]]}],"getGitRepository":[[[45,6,48]],{"name":[[45,12,48]]}],"getInputTypeDef":[[[45,206,48]],{"name":[[45,12,48]]}],"getInterfaceTypeDef":[[[45,207,48]],{"name":[[45,12,48]]}],"getListTypeDef":[[[45,208,48]],{"name":[[45,12,48]]}],"getLLM":[[[45,16,48]],{"name":[[45,12,48]]}],"getModule":[[[45,14,48]],{"name":[[45,12,48]]}],"getModuleConfigClient":[[[45,21,48]],{"name":[[45,12,48]]}],"getModuleSource":[[[45,22,48]],{"name":[[45,12,48]]}],"getObjectTypeDef":[[[45,209,48]],{"name":[[45,12,48]]}],"getScalarTypeDef":[[[45,210,48]],{"name":[[45,12,48]]}],"getSDKConfig":[[[45,211,48]],{"name":[[45,12,48]]}],"getSecret":[[[45,9,48]],{"name":[[45,12,48]]}],"getService":[[[45,10,48]],{"name":[[45,12,48]]}],"getSocket":[[[45,11,48]],{"name":[[45,12,48]]}],"getSourceMap":[[[45,136,48]],{"name":[[45,12,48]]}],"getString":[[[45,12,48]],{"name":[[45,12,48]]}],"getTerminal":[[[45,98,48]],{"name":[[45,12,48]]}],"getTypeDef":[[[45,165,48]],{"name":[[45,12,48]]}],"gitRef":[[[45,5,48]],{},45],"gitRepository":[[[45,6,48]],{},45],"history":[[[45,15,104]]],"historyJSON":[[[45,12,52],[52,162,104]]],"id":[[[45,144,90],[90,8]]],"inputTypeDef":[[[45,206,48]],{},45],"interfaceTypeDef":[[[45,207,48]],{},45],"lastReply":[[[45,12]]],"listTypeDef":[[[45,208,48]],{},45],"lLM":[[[45,16,48]],{},45],"loop":[[[45,16]],{"maxSteps":[[104,86]],"maxTokens":[[104,86]]},45],"model":[[[45,12]]],"module":[[[45,14,48]],{},45],"moduleConfigClient":[[[45,21,48]],{},45],"moduleSource":[[[45,22,48]],{},45],"objectTypeDef":[[[45,209,48]],{},45],"provider":[[[45,12]]],"scalarTypeDef":[[[45,210,48]],{},45],"sdkconfig":[[[45,211,48]],{},45],"secret":[[[45,9,48]],{},45],"service":[[[45,10,48]],{},45],"setCacheVolume":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,55,48]]}],"setContainer":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,81,48]]}],"setCurrentModule":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,107,48]]}],"setDirectory":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,74,48]]}],"setEnumTypeDef":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,134,48]]}],"setEnumValueTypeDef":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,138,48]]}],"setError":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,159,48]]}],"setErrorValue":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,163,48]]}],"setFieldTypeDef":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,164,48]]}],"setFile":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,82,48]]}],"setFunction":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,167,48]]}],"setFunctionArg":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,174,48]]}],"setFunctionCall":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,175,48]]}],"setFunctionCallArgValue":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,177,48]]}],"setGeneratedCode":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,178,48]]}],"setGitRef":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,142,48]]}],"setGitRepository":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,143,48]]}],"setInputTypeDef":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,193,48]]}],"setInterfaceTypeDef":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,195,48]]}],"setListTypeDef":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,212,48]]}],"setLLM":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,144,48]]}],"setModule":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,146,48]]}],"setModuleConfigClient":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,145,48]]}],"setModuleSource":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,147,48]]}],"setObjectTypeDef":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,213,48]]}],"setScalarTypeDef":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,214,48]]}],"setSDKConfig":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,215,48]]}],"setSecret":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,94,48]]}],"setService":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,96,48]]}],"setSocket":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,97,48]]}],"setSourceMap":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,172,48]]}],"setString":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,12,48]]}],"setTerminal":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,216,48]]}],"setTypeDef":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,170,48]]}],"socket":[[[45,11,48]],{},45],"sourceMap":[[[45,136,48]],{},45],"sync":[[[45,144,90],[90,8]]],"terminal":[[[45,98,48]],{},45],"tools":[[[45,12]]],"typeDef":[[[45,165,48]],{},45],"variables":[[[45,217,48]]],"withCacheVolume":[[[45,16,48]],{"value":[[45,55,48]]},45],"withContainer":[[[45,16,48]],{"value":[[45,81,48]]},45],"withCurrentModule":[[[45,16,48]],{"value":[[45,107,48]]},45],"withDirectory":[[[45,16,48]],{"value":[[45,74,48]]},45],"withEnumTypeDef":[[[45,16,48]],{"value":[[45,134,48]]},45],"withEnumValueTypeDef":[[[45,16,48]],{"value":[[45,138,48]]},45],"withError":[[[45,16,48]],{"value":[[45,159,48]]},45],"withErrorValue":[[[45,16,48]],{"value":[[45,163,48]]},45],"withFieldTypeDef":[[[45,16,48]],{"value":[[45,164,48]]},45],"withFile":[[[45,16,48]],{"value":[[45,82,48]]},45],"withFunction":[[[45,16,48]],{"value":[[45,167,48]]},45],"withFunctionArg":[[[45,16,48]],{"value":[[45,174,48]]},45],"withFunctionCall":[[[45,16,48]],{"value":[[45,175,48]]},45],"withFunctionCallArgValue":[[[45,16,48]],{"value":[[45,177,48]]},45],"withGeneratedCode":[[[45,16,48]],{"value":[[45,178,48]]},45],"withGitRef":[[[45,16,48]],{"value":[[45,142,48]]},45],"withGitRepository":[[[45,16,48]],{"value":[[45,143,48]]},45],"withInputTypeDef":[[[45,16,48]],{"value":[[45,193,48]]},45],"withInterfaceTypeDef":[[[45,16,48]],{"value":[[45,195,48]]},45],"withListTypeDef":[[[45,16,48]],{"value":[[45,212,48]]},45],"withLLM":[[[45,16,48]],{"value":[[45,144,48]]},45],"withModel":[[[45,16]],{"model":[[45,12]],"provider":[[104,24]]}],"withModule":[[[45,16,48]],{"value":[[45,146,48]]},45],"withModuleConfigClient":[[[45,16,48]],{"value":[[45,145,48]]},45],"withModuleSource":[[[45,16,48]],{"value":[[45,147,48]]},45],"withObjectTypeDef":[[[45,16,48]],{"value":[[45,213,48]]},45],"withPrompt":[[[45,16]],{"prompt":[[45,12]]}],"withPromptFile":[[[45,16]],{"file":[[45,82,90],[90,8]]}],"withPromptVar":[[[45,16,48]],{"name":[[45,12,48]],"value":[[45,12,48]]}],"withScalarTypeDef":[[[45,16,48]],{"value":[[45,214,48]]},45],"withSDKConfig":[[[45,16,48]],{"value":[[45,215,48]]},45],"withSecret":[[[45,16,48]],{"value":[[45,94,48]]},45],"withService":[[[45,16,48]],{"value":[[45,96,48]]},45],"withSocket":[[[45,16,48]],{"value":[[45,97,48]]},45],"withSourceMap":[[[45,16,48]],{"value":[[45,172,48]]},45],"withTerminal":[[[45,16,48]],{"value":[[45,216,48]]},45],"withTypeDef":[[[45,16,48]],{"value":[[45,170,48]]},45],"currentType":[[[46,24,48]]],"withQuery":[[[46,16,50]]],"attempt":[[[47,16,104]],{"number":[[47,89,104]]}],"tokenUsage":[[[47,218]]],"withSystemPrompt":[[[47,16]],{"prompt":[[47,12]]}],"bindResult":[[[48,219,107]],{"name":[[48,12,107]]}],"env":[[[48,20,107]]],"withEnv":[[[48,16,107]],{"env":[[48,139,90],[90,8,107]]}],"withoutDefaultSystemPrompt":[[[52,16]]],"hasPrompt":[[[68,25,104]]],"step":[[[68,144,90],[90,8,104],[104,16]],{"maxTokens":[[104,86]]}],"withBlockedFunction":[[[68,16,107]],{"typeName":[[68,12,107]],"function":[[68,12,107]]}],"withMCPServer":[[[68,16]],{"name":[[68,12]],"service":[[68,96,90],[90,8]]}],"withStaticTools":[[[68,16,107]]],"withoutMessageHistory":[[[74,16]]],"withoutSystemPrompts":[[[74,16]]],"contextWindow":[[[104,86]]],"fork":[[[104,16]],{"label":[[104,12]]}],"hasPending":[[[104,25]]],"messages":[[[104,220]]],"portableID":[[[104,8]]],"replay":[[[104,8]]],"transcript":[[[104,12]]],"withObject":[[[104,16,107]],{"tag":[[104,12,107]],"object":[[104,8,107]]}],"withResponse":[[[104,16]],{"content":[[104,221]],"inputTokens":[[104,222]],"outputTokens":[[104,222]],"cachedTokenReads":[[104,222]],"cachedTokenWrites":[[104,222]],"totalTokens":[[104,222]]}],"withToolResult":[[[104,16]],{"callId":[[104,12]],"content":[[104,12]],"errored":[[104,25]]}],"contextTokens":[[[107,89]]],"reasoningEffort":[[[107,12]]],"skills":[[[107,223]]],"withReasoningEffort":[[[107,16]],{"effort":[[107,12]]}],"withSkills":[[[107,16]],{"directory":[[107,8]]}],"withTools":[[[107,16]],{"object":[[107,8]],"except":[[107,2]]}],"withWorkspace":[[[107,16]],{"workspace":[[107,8]]}],"workspace":[[[107,38]]]}],
"LLMContentBlock":[[[104,"object"]],{"arguments":[[[104,162]]],"callId":[[[104,12]]],"errored":[[[104,25]]],"id":[[[104,8]]],"kind":[[[104,224]]],"signature":[[[104,12]]],"text":[[[104,12]]],"toolName":[[[104,12]]]}],
"LLMContentBlockInput":[[[104,"input"]],{"kind":[[[104,224]]],"text":[[[104,24]]],"callId":[[[104,24]]],"toolName":[[[104,24]]],"arguments":[[[104,169]]],"errored":[[[104,66]]],"signature":[[[104,24]]]}],
"LLMContentBlockKind":[[[104,"enum"]],{"TEXT":[[[104,-1]]],"THINKING":[[[104,-1]]],"TOOL_CALL":[[[104,-1]]],"TOOL_RESULT":[[[104,-1]]]}],
"LLMID":[[[45,"scalar",90]],{}],
"LLMMessage":[[[104,"object"]],{"content":[[[104,225]]],"id":[[[104,8]]],"role":[[[104,226]]],"tokenUsage":[[[104,218]]]}],
"LLMMessageRole":[[[104,"enum"]],{"USER":[[[104,-1]]],"ASSISTANT":[[[104,-1]]],"SYSTEM":[[[104,-1]]]}],
"LLMSkill":[[[107,"object"]],{"description":[[[107,12]]],"id":[[[107,8]]],"name":[[[107,12]]]}],
"LLMTokenUsage":[[[47,"object"]],{"id":[[[47,227,90],[90,8]]],"inputTokens":[[[47,89]]],"outputTokens":[[[47,89]]],"totalTokens":[[[47,89]]],"cachedTokenReads":[[[56,89]]],"cachedTokenWrites":[[[56,89]]]}],
"LLMTokenUsageID":[[[47,"scalar",90]],{}],
"LLMVariable":[[[45,"object",48]],{"hash":[[[45,12,48]]],"id":[[[45,228,48]]],"name":[[[45,12,48]]],"typeName":[[[45,12,48]]]}],
"LLMVariableID":[[[45,"scalar",48]],{}],
"Label":[[[0,"object"]],{"id":[[[0,229,90],[90,8]]],"name":[[[0,12]]],"value":[[[0,12]]]}],
"LabelID":[[[0,"scalar",90]],{}],
"ListTypeDef":[[[0,"object"]],{"elementTypeDef":[[[0,165]]],"id":[[[0,212,90],[90,8]]]}],
"ListTypeDefID":[[[0,"scalar",90]],{}],
"LocalModuleSource":[[[1,"object",41]],{"id":[[[1,230,41]]],"sourceSubpath":[[[1,12,2]]],"contextDirectory":[[[2,1,5],[5,231,41]]],"rootSubpath":[[[2,12,41]]],"relHostPath":[[[25,12,41]]]}],
"LocalModuleSourceID":[[[1,"scalar",41]],{}],
"Module":[[[0,"object"]],{"dependencies":[[[0,108]]],"dependencyConfig":[[[0,15,1],[1,232,41]]],"description":[[[0,24,1],[1,12]]],"generatedCode":[[[0,179,1]]],"id":[[[0,146,90],[90,8]]],"initialize":[[[0,14,41]]],"interfaces":[[[0,233]]],"name":[[[0,12]]],"objects":[[[0,233]]],"sdk":[[[0,12,40],[40,211]]],"serve":[[[0,101]],{"includeDependencies":[[54,66]],"entrypoint":[[84,66]]}],"sourceDirectory":[[[0,1,1]]],"sourceDirectorySubpath":[[[0,12,1]]],"withInterface":[[[0,14]],{"iface":[[0,170,90],[90,8]]}],"withObject":[[[0,14]],{"object":[[0,170,90],[90,8]]}],"withSource":[[[0,14,41]],{"directory":[[0,74,1]],"subpath":[[0,77,1]],"source":[[1,147,41]],"engineVersion":[[19,24,41]]}],"generatedSourceRootDirectory":[[[1,1,2]]],"runtime":[[[1,0,63],[63,234,72],[72,0,82],[82,234]]],"source":[[[1,22,63],[63,235]]],"withDependencies":[[[1,14,2]],{"dependencies":[[1,236,2]]}],"withDescription":[[[1,14]],{"description":[[1,12]]}],"withName":[[[1,14,2]],{"name":[[1,12,2]]}],"withSDK":[[[1,14,2]],{"sdk":[[1,12,2]]}],"generatedContextDiff":[[[2,1,41]]],"generatedContextDirectory":[[[2,1]]],"enums":[[[19,233]]],"withEnum":[[[19,14]],{"enum":[[19,170,90],[90,8]]}],"sync":[[[41,146,90],[90,8]]],"userDefaults":[[[69,31]]],"introspectionSchemaJSON":[[[71,4]]],"check":[[[75,33]],{"name":[[75,12]]}],"checks":[[[75,34]],{"include":[[75,99]],"noGenerate":[[89,66]]}],"generator":[[[79,36]],{"name":[[79,12]]}],"generators":[[[79,37]],{"include":[[79,99]]}],"services":[[[84,41]],{"include":[[84,99]]}]}],
"ModuleConfig":[[[0,"object",1]],{"dependencies":[[[0,15,1]]],"exclude":[[[0,15,1]]],"id":[[[0,237,1]]],"include":[[[0,15,1]]],"name":[[[0,12,1]]],"root":[[[0,12,1]]],"sdk":[[[0,12,1]]]}],
"ModuleConfigClient":[[[44,"object"]],{"dev":[[[44,66,59]]],"directory":[[[44,12]]],"generator":[[[44,12]]],"id":[[[44,145,90],[90,8]]]}],
"ModuleConfigClientID":[[[44,"scalar",90]],{}],
"ModuleConfigID":[[[0,"scalar",1]],{}],
"ModuleDependency":[[[1,"object",41]],{"id":[[[1,238,41]]],"name":[[[1,12,41]]],"source":[[[1,22,41]]]}],
"ModuleDependencyID":[[[1,"scalar",41]],{}],
"ModuleID":[[[0,"scalar",90]],{}],
"ModuleSource":[[[1,"object"]],{"asGitSource":[[[1,239,41]]],"asLocalSource":[[[1,240,41]]],"asModule":[[[1,14]],{"engineVersion":[[19,24,41]]}],"asString":[[[1,12]]],"directory":[[[1,1]],{"path":[[1,12]]}],"id":[[[1,147,90],[90,8]]],"kind":[[[1,241]]],"moduleName":[[[1,12]]],"resolveDependency":[[[1,22,41]],{"dep":[[1,147,41]]}],"rootDirectory":[[[1,1,2]]],"subpath":[[[1,12,2]]],"configExists":[[[2,25]]],"contextDirectory":[[[2,1]]],"dependencies":[[[2,232,41],[41,242]]],"moduleOriginalName":[[[2,12]]],"resolveContextPathFromCaller":[[[2,12,41]]],"resolveFromCaller":[[[2,22,41]]],"sourceRootSubpath":[[[2,12]]],"sourceSubpath":[[[2,12]]],"withContextDirectory":[[[2,22,41]],{"dir":[[2,74,41]]}],"withDependencies":[[[2,22]],{"dependencies":[[2,236,41],[41,243,90],[90,59]]}],"withName":[[[2,22]],{"name":[[2,12]]}],"withSDK":[[[2,22]],{"sdk":[[2,12,40]],"source":[[40,12]]}],"withSourceSubpath":[[[2,22]],{"path":[[2,12]]}],"resolveDirectoryFromCaller":[[[8,1,41]],{"path":[[8,12,41]],"viewName":[[8,24,41]],"ignore":[[31,2,41]]}],"view":[[[8,244,41]],{"name":[[8,12,41]]}],"views":[[[8,245,41]]],"withView":[[[8,22,41]],{"name":[[8,12,41]],"patterns":[[8,15,41]]}],"withInit":[[[24,22,41]],{"merge":[[24,3,41]]}],"digest":[[[27,12]]],"pin":[[[36,12]]],"withoutDependencies":[[[36,22]],{"dependencies":[[36,15]]}],"withUpdateDependencies":[[[38,22]],{"dependencies":[[38,15]]}],"cloneRef":[[[41,12]]],"commit":[[[41,12]]],"engineVersion":[[[41,12]]],"generatedContextDirectory":[[[41,1]]],"htmlRepoURL":[[[41,12]]],"htmlURL":[[[41,12]]],"localContextDirectoryPath":[[[41,12]]],"repoRootPath":[[[41,12]]],"sdk":[[[41,211]]],"sync":[[[41,147,90],[90,8]]],"version":[[[41,12]]],"withEngineVersion":[[[41,22]],{"version":[[41,12]]}],"withIncludes":[[[41,22]],{"patterns":[[41,15]]}],"configClients":[[[44,246]]],"originalSubpath":[[[44,12]]],"withClient":[[[44,22]],{"dev":[[44,66,59]],"generator":[[44,12]],"outputDir":[[44,12]]}],"withoutClient":[[[52,22]],{"path":[[52,12]]}],"blueprint":[[[61,22]],{},98],"withBlueprint":[[[61,22]],{"blueprint":[[61,147,90],[90,8]]},98],"withUpdateBlueprint":[[[61,22]],{},98],"withoutBlueprint":[[[61,22]],{},98],"withUpdatedClients":[[[67,22]],{"clients":[[67,15]]}],"userDefaults":[[[69,31]]],"introspectionSchemaJSON":[[[71,4]]],"withExperimentalFeatures":[[[71,22]],{"features":[[71,247]]}],"withoutExperimentalFeatures":[[[71,22]],{"features":[[71,247]]}],"toolchains":[[[72,242]],{},98],"withToolchains":[[[72,22]],{"toolchains":[[72,243,90],[90,59]]},98],"withUpdateToolchains":[[[72,22]],{"toolchains":[[72,15]]},98],"withoutToolchains":[[[72,22]],{"toolchains":[[72,15]]},98],"generatedContextChangeset":[[[81,30]]],"updatedConfigDirectory":[[[101,1]]],"clientSchemaIntrospectionJSON":[[[104,4]]],"generateLocalDependencies":[[[105,30]],{"workspace":[[105,8]]}],"generate":[[[107,38]],{"workspace":[[107,8]]}]}],
"ModuleSourceExperimentalFeature":[[[71,"enum"]],{"SELF_CALLS":[[[71,-1]]]}],
"ModuleSourceID":[[[1,"scalar",90]],{}],
"ModuleSourceKind":[[[1,"enum"]],{"LOCAL_SOURCE":[[[1,-1]]],"GIT_SOURCE":[[[1,-1]]],"DIR_SOURCE":[[[41,-1]]],"LOCAL":[[[59,-1]]],"GIT":[[[59,-1]]],"DIR":[[[59,-1]]]}],
"ModuleSourceView":[[[8,"object",41]],{"id":[[[8,248,41]]],"name":[[[8,12,41]]],"patterns":[[[8,15,41]]]}],
"ModuleSourceViewID":[[[8,"scalar",41]],{}],
"NetworkProtocol":[[[0,"enum"]],{"TCP":[[[0,-1]]],"UDP":[[[0,-1]]]}],
"Node":[[[90,"interface"]],{"id":[[[90,8]]]}],
"ObjectTypeDef":[[[0,"object"]],{"constructor":[[[0,249]]],"description":[[[0,12]]],"fields":[[[0,192]]],"functions":[[[0,194]]],"id":[[[0,213,90],[90,8]]],"name":[[[0,12]]],"sourceModuleName":[[[0,12]]],"sourceMap":[[[34,136,63],[63,137]]],"deprecated":[[[73,24]]]}],
"ObjectTypeDefID":[[[0,"scalar",90]],{}],
"PatchConflict":[[[107,"enum"]],{"FAIL":[[[107,-1]]],"LEAVE_CONFLICT_MARKERS":[[[107,-1]]]}],
"PipelineLabel":[[[0,"input"]],{"name":[[[0,12]]],"value":[[[0,12]]]}],
"Platform":[[[0,"scalar"]],{}],
"Port":[[[0,"object"]],{"description":[[[0,24]]],"id":[[[0,250,90],[90,8]]],"port":[[[0,89]]],"protocol":[[[0,251]]],"experimentalSkipHealthcheck":[[[1,25]]]}],
"PortForward":[[[0,"input"]],{"backend":[[[0,89]]],"frontend":[[[0,86]]],"protocol":[[[0,252]]]}],
"PortID":[[[0,"scalar",90]],{}],
"Query":[[[0,"object"]],{"blob":[[[0,1,39]],{"digest":[[0,12,39]],"mediaType":[[0,12,36]],"size":[[0,89,36]],"uncompressed":[[0,12,36]]}],"cacheVolume":[[[0,19]],{"key":[[0,12]],"namespace":[[38,77,59]],"source":[[89,92,90],[90,17]],"sharing":[[89,91]],"owner":[[89,77]]}],"checkVersionCompatibility":[[[0,25,19]],{"version":[[0,12,19]]}],"container":[[[0,0]],{"id":[[0,124,19]],"platform":[[0,122]]}],"currentFunctionCall":[[[0,204]]],"currentModule":[[[0,14,1],[1,198]]],"currentTypeDefs":[[[0,233]],{"hideCore":[[84,66]],"returnAllTypes":[[89,3]]}],"defaultPlatform":[[[0,85]]],"directory":[[[0,1]],{"id":[[0,92,19]]}],"file":[[[0,4,19],[54,4]],{"id":[[0,82,19]],"name":[[54,12]],"contents":[[54,12]],"permissions":[[54,95]]},0],"function":[[[0,168]],{"name":[[0,12]],"returnType":[[0,170,90],[90,8]]}],"generatedCode":[[[0,179]],{"code":[[0,74,90],[90,8]]}],"git":[[[0,6]],{"experimentalServiceHost":[[0,253,90],[90,17]],"keepGitDir":[[0,3,31],[31,87]],"sshAuthSocket":[[0,123,90],[90,17]],"sshKnownHosts":[[0,77]],"url":[[0,12]],"httpAuthToken":[[54,254,90],[90,17]],"httpAuthHeader":[[54,254,90],[90,17]],"httpAuthUsername":[[59,77]]}],"host":[[[0,255]]],"http":[[[0,4]],{"experimentalServiceHost":[[0,253,90],[90,17]],"url":[[0,12]],"name":[[55,24]],"permissions":[[55,86]],"authHeader":[[55,254,90],[90,17]],"checksum":[[89,24]]}],"loadCacheVolumeFromID":[[[0,19,90]],{"id":[[0,55,90]]}],"loadContainerFromID":[[[0,0,90]],{"id":[[0,81,90]]}],"loadDirectoryFromID":[[[0,1,90]],{"id":[[0,74,90]]}],"loadEnvVariableFromID":[[[0,256,90]],{"id":[[0,158,90]]}],"loadFieldTypeDefFromID":[[[0,202,90]],{"id":[[0,164,90]]}],"loadFileFromID":[[[0,4,90]],{"id":[[0,82,90]]}],"loadFunctionArgFromID":[[[0,203,90]],{"id":[[0,174,90]]}],"loadFunctionCallArgValueFromID":[[[0,205,90]],{"id":[[0,177,90]]}],"loadFunctionCallFromID":[[[0,204,90]],{"id":[[0,175,90]]}],"loadFunctionFromID":[[[0,168,90]],{"id":[[0,167,90]]}],"loadGeneratedCodeFromID":[[[0,179,90]],{"id":[[0,178,90]]}],"loadGitRefFromID":[[[0,5,90]],{"id":[[0,142,90]]}],"loadGitRepositoryFromID":[[[0,6,90]],{"id":[[0,143,90]]}],"loadHostFromID":[[[0,255,90]],{"id":[[0,189,90]]}],"loadInterfaceTypeDefFromID":[[[0,207,90]],{"id":[[0,195,90]]}],"loadLabelFromID":[[[0,257,90]],{"id":[[0,229,90]]}],"loadListTypeDefFromID":[[[0,208,90]],{"id":[[0,212,90]]}],"loadModuleConfigFromID":[[[0,258,1]],{"id":[[0,237,1]]}],"loadModuleFromID":[[[0,14,90]],{"id":[[0,146,90]]}],"loadObjectTypeDefFromID":[[[0,209,90]],{"id":[[0,213,90]]}],"loadPortFromID":[[[0,259,90]],{"id":[[0,250,90]]}],"loadSecretFromID":[[[0,9,90]],{"id":[[0,94,90]]}],"loadServiceFromID":[[[0,10,90]],{"id":[[0,96,90]]}],"loadSocketFromID":[[[0,11,90]],{"id":[[0,97,90]]}],"loadTypeDefFromID":[[[0,165,90]],{"id":[[0,170,90]]}],"module":[[[0,14]]],"moduleConfig":[[[0,258,1]],{"sourceDirectory":[[0,74,1]],"subpath":[[0,77,1]]}],"pipeline":[[[0,260,27]],{"description":[[0,77,27]],"labels":[[0,261,27]],"name":[[0,12,27]]},23],"secret":[[[0,9]],{"name":[[0,12,40]],"accessor":[[5,24,40]],"uri":[[40,12]],"cacheKey":[[54,24]]}],"setSecret":[[[0,9]],{"name":[[0,12]],"plaintext":[[0,12]]}],"socket":[[[0,11,19]],{"id":[[0,97,19]]},0],"typeDef":[[[0,165]]],"loadCurrentModuleFromID":[[[1,198,90]],{"id":[[1,107,90]]}],"loadGitModuleSourceFromID":[[[1,262,41]],{"id":[[1,184,41]]}],"loadInputTypeDefFromID":[[[1,206,90]],{"id":[[1,193,90]]}],"loadLocalModuleSourceFromID":[[[1,263,41]],{"id":[[1,230,41]]}],"loadModuleDependencyFromID":[[[1,264,41]],{"id":[[1,238,41]]}],"loadModuleSourceFromID":[[[1,22,90]],{"id":[[1,147,90]]}],"loadTerminalFromID":[[[1,98,90]],{"id":[[1,216,90]]}],"moduleDependency":[[[1,264,41]],{"name":[[1,77,41]],"source":[[1,147,41]]}],"moduleSource":[[[1,22]],{"refString":[[1,12]],"rootDirectory":[[1,92,2]],"stable":[[1,3,41]],"relHostPath":[[25,77,41]],"refPin":[[33,77]],"allowNotExists":[[41,3]],"disableFindUp":[[41,3]],"requireKind":[[41,265]]}],"builtinContainer":[[[5,0,47]],{"digest":[[5,12,47]]}],"loadModuleSourceViewFromID":[[[8,244,41]],{"id":[[8,248,41]]}],"version":[[[11,12]]],"loadScalarTypeDefFromID":[[[12,210,90]],{"id":[[12,214,90]]}],"daggerEngine":[[[19,266,35]]],"loadDaggerEngineCacheEntryFromID":[[[19,267,35]],{"id":[[19,115,35]]}],"loadDaggerEngineCacheEntrySetFromID":[[[19,113,35]],{"id":[[19,117,35]]}],"loadDaggerEngineCacheFromID":[[[19,112,35]],{"id":[[19,114,35]]}],"loadDaggerEngineFromID":[[[19,266,35]],{"id":[[19,111,35]]}],"loadEnumTypeDefFromID":[[[19,199,90]],{"id":[[19,134,90]]}],"loadEnumValueTypeDefFromID":[[[19,200,90]],{"id":[[19,138,90]]}],"loadSourceMapFromID":[[[34,136,90]],{"id":[[34,172,90]]}],"sourceMap":[[[34,136]],{"column":[[34,89]],"filename":[[34,12]],"line":[[34,89]]}],"engine":[[[35,268]]],"loadEngineCacheEntryFromID":[[[35,269,90]],{"id":[[35,131,90]]}],"loadEngineCacheEntrySetFromID":[[[35,129,90]],{"id":[[35,133,90]]}],"loadEngineCacheFromID":[[[35,128,90]],{"id":[[35,130,90]]}],"loadEngineFromID":[[[35,268,90]],{"id":[[35,127,90]]}],"error":[[[36,161]],{"message":[[36,12]]}],"loadErrorFromID":[[[36,161,90]],{"id":[[36,159,90]]}],"loadSDKConfigFromID":[[[40,211,90]],{"id":[[40,215,90]]}],"loadSecretFromName":[[[40,9,51]],{"accessor":[[40,24,51]],"name":[[40,12,51]]}],"loadModuleConfigClientFromID":[[[44,21,90]],{"id":[[44,145,90]]}],"llm":[[[45,16]],{"maxAPICalls":[[45,86,104]],"model":[[45,24]],"provider":[[104,24]]}],"loadErrorValueFromID":[[[45,201,90]],{"id":[[45,163,90]]}],"loadLLMFromID":[[[45,16,90]],{"id":[[45,144,90]]}],"loadLLMVariableFromID":[[[45,270,48]],{"id":[[45,228,48]]}],"loadLLMTokenUsageFromID":[[[47,218,90]],{"id":[[47,227,90]]}],"env":[[[48,20,107]],{"privileged":[[50,3,107]],"writable":[[52,3,107]]}],"loadBindingFromID":[[[48,140,90]],{"id":[[48,23,90]]}],"loadEnvFromID":[[[48,20,90]],{"id":[[48,139,90]]}],"cloud":[[[59,26]]],"loadCloudFromID":[[[59,26,90]],{"id":[[59,68,90]]}],"json":[[[65,27]]],"loadJSONValueFromID":[[[65,27,90]],{"id":[[65,148,90]]}],"loadSearchResultFromID":[[[65,28,90]],{"id":[[65,149,90]]}],"loadSearchSubmatchFromID":[[[65,29,90]],{"id":[[65,150,90]]}],"envFile":[[[66,31]],{"expand":[[66,66]]}],"loadChangesetFromID":[[[66,30,90]],{"id":[[66,56,90]]}],"loadEnvFileFromID":[[[66,31,90]],{"id":[[66,105,90]]}],"address":[[[67,32]],{"value":[[67,12]]}],"loadAddressFromID":[[[67,32,90]],{"id":[[67,7,90]]}],"currentEnv":[[[68,20,107]]],"loadCheckFromID":[[[75,33,90]],{"id":[[75,62,90]]}],"loadCheckGroupFromID":[[[75,34,90]],{"id":[[75,64,90]]}],"loadStatFromID":[[[77,35,90]],{"id":[[77,151,90]]}],"loadGeneratorFromID":[[[79,36,90]],{"id":[[79,153,90]]}],"loadGeneratorGroupFromID":[[[79,37,90]],{"id":[[79,152,90]]}],"currentWorkspace":[[[80,38]],{"skipMigrationCheck":[[80,3,84]]}],"loadWorkspaceFromID":[[[80,38,90]],{"id":[[80,154,90]]}],"changeset":[[[81,30]]],"loadHealthcheckConfigFromID":[[[81,271,90]],{"id":[[81,188,90]]}],"id":[[[84,272,90],[90,8]]],"loadDiffStatFromID":[[[84,39,90]],{"id":[[84,118,90]]}],"loadQueryFromID":[[[84,260,90]],{"id":[[84,272,90]]}],"loadUpFromID":[[[84,40,90]],{"id":[[84,156,90]]}],"loadUpGroupFromID":[[[84,41,90]],{"id":[[84,155,90]]}],"loadClientFilesyncMirrorFromID":[[[89,273,90]],{"id":[[89,67,90]]}],"loadHTTPStateFromID":[[[89,42,90]],{"id":[[89,157,90]]}],"loadRemoteGitMirrorFromID":[[[89,274,90]],{"id":[[89,275,90]]}],"node":[[[90,276]],{"id":[[90,8]]}],"schema":[[[103,51]],{"json":[[103,162]]}],"sshfsVolume":[[[105,13]],{"endpoint":[[105,12]],"privateKey":[[105,8]],"knownHosts":[[105,17]],"cacheKey":[[105,24]],"insecureSkipHostKeyCheck":[[105,3]],"experimentalServiceHost":[[105,17]]}],"currentNode":[[[107,277]]],"engineVolume":[[[107,13]],{"name":[[107,12]],"subdir":[[107,24]]}]}],
"QueryID":[[[84,"scalar",90]],{}],
"RegistryProtocol":[[[101,"enum"]],{"HTTPS":[[[101,-1]]],"HTTP":[[[101,-1]]]}],
"RemoteGitMirror":[[[89,"object"]],{"id":[[[89,275,90],[90,8]]]}],
"RemoteGitMirrorID":[[[89,"scalar",90]],{}],
"ReturnType":[[[34,"enum"]],{"SUCCESS":[[[34,-1]]],"FAILURE":[[[34,-1]]],"ANY":[[[34,-1]]]}],
"SDKConfig":[[[40,"object"]],{"id":[[[40,215,90],[90,8]]],"source":[[[40,12]]],"debug":[[[73,25]]]}],
"SDKConfigID":[[[40,"scalar",90]],{}],
"ScalarTypeDef":[[[12,"object"]],{"description":[[[12,12]]],"id":[[[12,214,90],[90,8]]],"name":[[[12,12]]],"sourceModuleName":[[[12,12]]]}],
"ScalarTypeDefID":[[[12,"scalar",90]],{}],
"Schema":[[[103,"object"]],{"contents":[[[103,162]]],"id":[[[103,8]]],"merge":[[[103,51]],{"moduleTypes":[[103,162]],"moduleName":[[103,12]]}]}],
"SearchResult":[[[65,"object"]],{"absoluteOffset":[[[65,89]]],"filePath":[[[65,12]]],"id":[[[65,149,90],[90,8]]],"lineNumber":[[[65,89]]],"matchedLines":[[[65,12]]],"submatches":[[[65,278]]]}],
"SearchResultID":[[[65,"scalar",90]],{}],
"SearchSubmatch":[[[65,"object"]],{"end":[[[65,89]]],"id":[[[65,150,90],[90,8]]],"start":[[[65,89]]],"text":[[[65,12]]]}],
"SearchSubmatchID":[[[65,"scalar",90]],{}],
"Secret":[[[0,"object"]],{"id":[[[0,94,90],[90,8]]],"plaintext":[[[0,12]]],"name":[[[8,12]]],"uri":[[[40,12]]]}],
"SecretID":[[[0,"scalar",90]],{}],
"Service":[[[0,"object"]],{"endpoint":[[[0,12]],{"port":[[0,86]],"scheme":[[0,77]]}],"hostname":[[[0,12]]],"id":[[[0,96,90],[90,8]]],"ports":[[[0,79]]],"start":[[[0,96,90],[90,8]]],"stop":[[[0,96,90],[90,8]],{"kill":[[1,3]]}],"up":[[[1,101]],{"native":[[1,3,2]],"ports":[[1,102]],"random":[[2,3]]}],"withHostname":[[[31,10]],{"hostname":[[31,12]]}],"sync":[[[65,96,90],[90,8]]],"terminal":[[[65,10]],{"cmd":[[65,2]]}]}],
"ServiceID":[[[0,"scalar",90]],{}],
"Socket":[[[0,"object"]],{"id":[[[0,97,90],[90,8]]]}],
"SocketID":[[[0,"scalar",90]],{}],
"SourceMap":[[[34,"object"]],{"column":[[[34,89]]],"filename":[[[34,12]]],"id":[[[34,172,90],[90,8]]],"line":[[[34,89]]],"module":[[[34,12]]],"url":[[[63,12]]]}],
"SourceMapID":[[[34,"scalar",90]],{}],
"Stat":[[[77,"object"]],{"fileType":[[[77,279]]],"id":[[[77,151,90],[90,8]]],"name":[[[77,12]]],"permissions":[[[77,89]]],"size":[[[77,89]]]}],
"StatID":[[[77,"scalar",90]],{}],
"Syncer":[[[90,"interface"]],{"id":[[[90,8]]],"sync":[[[90,8]]]}],
"Terminal":[[[1,"object"]],{"id":[[[1,216,90],[90,8]]],"websocketEndpoint":[[[1,12,19]]],"sync":[[[20,216,90],[90,8]]]}],
"TerminalID":[[[1,"scalar",90]],{}],
"TypeDef":[[[0,"object"]],{"asInterface":[[[0,280]]],"asList":[[[0,281]]],"asObject":[[[0,282]]],"id":[[[0,170,90],[90,8]]],"kind":[[[0,283]]],"optional":[[[0,25]]],"withConstructor":[[[0,165]],{"function":[[0,167,90],[90,8]]}],"withField":[[[0,165]],{"description":[[0,77]],"name":[[0,12]],"typeDef":[[0,170,90],[90,8]],"sourceMap":[[34,171,90],[90,17]],"deprecated":[[73,24]]}],"withFunction":[[[0,165]],{"function":[[0,167,90],[90,8]]}],"withInterface":[[[0,165]],{"description":[[0,77]],"name":[[0,12]],"sourceMap":[[34,171,90],[90,17]]}],"withKind":[[[0,165]],{"kind":[[0,283]]}],"withListOf":[[[0,165]],{"elementType":[[0,170,90],[90,8]]}],"withObject":[[[0,165]],{"description":[[0,77]],"name":[[0,12]],"sourceMap":[[34,171,90],[90,17]],"deprecated":[[73,24]]}],"withOptional":[[[0,165]],{"optional":[[0,25]]}],"asInput":[[[1,284]]],"asScalar":[[[12,285]]],"withScalar":[[[12,165]],{"description":[[12,77]],"name":[[12,12]]}],"asEnum":[[[19,286]]],"withEnum":[[[19,165]],{"description":[[19,77]],"name":[[19,12]],"sourceMap":[[34,171,90],[90,17]]}],"withEnumValue":[[[19,165]],{"description":[[19,77]],"value":[[19,12]],"sourceMap":[[34,171,90],[90,17]],"deprecated":[[73,24]]},59],"withEnumMember":[[[59,165]],{"name":[[59,12]],"value":[[59,77]],"description":[[59,77]],"sourceMap":[[59,171,90],[90,17]],"deprecated":[[73,24]]}],"name":[[[89,12]]]}],
"TypeDefID":[[[0,"scalar",90]],{}],
"TypeDefKind":[[[0,"enum"]],{"STRING_KIND":[[[0,-1]]],"INTEGER_KIND":[[[0,-1]]],"BOOLEAN_KIND":[[[0,-1]]],"LIST_KIND":[[[0,-1]]],"OBJECT_KIND":[[[0,-1]]],"INTERFACE_KIND":[[[0,-1]]],"VOID_KIND":[[[0,-1]]],"INPUT_KIND":[[[1,-1]]],"SCALAR_KIND":[[[12,-1]]],"ENUM_KIND":[[[19,-1]]],"FLOAT_KIND":[[[39,-1]]],"STRING":[[[59,-1]]],"INTEGER":[[[59,-1]]],"FLOAT":[[[59,-1]]],"BOOLEAN":[[[59,-1]]],"SCALAR":[[[59,-1]]],"LIST":[[[59,-1]]],"OBJECT":[[[59,-1]]],"INTERFACE":[[[59,-1]]],"INPUT":[[[59,-1]]],"VOID":[[[59,-1]]],"ENUM":[[[59,-1]]]}],
"Up":[[[84,"object"]],{"description":[[[84,12]]],"id":[[[84,156,90],[90,8]]],"name":[[[84,12]]],"originalModule":[[[84,14]]],"path":[[[84,15]]],"run":[[[84,40]]]}],
"UpGroup":[[[84,"object"]],{"id":[[[84,155,90],[90,8]]],"list":[[[84,287]]],"run":[[[84,41]]]}],
"UpGroupID":[[[84,"scalar",90]],{}],
"UpID":[[[84,"scalar",90]],{}],
"Void":[[[0,"scalar"]],{}],
"Volume":[[[105,"object"]],{"id":[[[105,8]]]}],
"Workspace":[[[80,"object"]],{"clientId":[[[80,12,101]]],"directory":[[[80,1]],{"path":[[80,12]],"exclude":[[80,2]],"include":[[80,2]],"gitignore":[[80,3]]}],"file":[[[80,4]],{"path":[[80,12]]}],"findUp":[[[80,24]],{"name":[[80,12]],"from":[[80,121]]}],"id":[[[80,154,90],[90,8]]],"root":[[[80,12,84]]],"address":[[[84,12]]],"checks":[[[84,34]],{"include":[[84,99]],"noGenerate":[[89,66]],"onlyGenerate":[[93,66,98],[99,66]],"skip":[[101,99]]}],"configPath":[[[84,12,98]]],"generators":[[[84,37]],{"include":[[84,99]]}],"hasConfig":[[[84,25,98]]],"initialized":[[[84,25,98]]],"path":[[[84,12,98]]],"services":[[[84,41]],{"include":[[84,99]]}],"update":[[[89,30,104]]],"configFile":[[[98,12]]],"configRead":[[[98,12]],{"key":[[98,77]]}],"configWrite":[[[98,12,104]],{"key":[[98,12,104]],"value":[[98,12,104]],"here":[[98,3,104]]}],"cwd":[[[98,12]]],"envCreate":[[[98,12,104]],{"name":[[98,12,104]],"here":[[98,3,104]]}],"envList":[[[98,15]]],"envRemove":[[[98,12,104]],{"name":[[98,12,104]],"here":[[98,3,104]]}],"init":[[[98,12,104]],{"here":[[98,3,104]]}],"install":[[[98,12,104]],{"ref":[[98,12,104]],"name":[[98,77,104]],"here":[[98,3,104]],"asSdk":[[101,3,104]],"asSdkName":[[101,77,104]]}],"migrate":[[[98,43]],{"force":[[98,3,101]]}],"moduleInit":[[[98,12,101],[101,30,104]],{"name":[[98,12,104]],"sdk":[[98,77,104]],"source":[[98,77,104]],"include":[[98,2,104]],"selfCalls":[[98,3,101]],"here":[[98,3,104]],"path":[[101,77,104]],"args":[[101,169,104]]}],"moduleList":[[[98,288,104]],{"module":[[98,77,104]]}],"refreshModules":[[[98,30,100]],{"moduleNames":[[98,2,100]]}],"uninstall":[[[98,12,104]],{"name":[[98,12,104]],"here":[[98,3,104]]}],"git":[[[100,47]]],"changes":[[[101,30]],{"other":[[101,8,104]],"from":[[107,17]]}],"clientGenerate":[[[101,30,104]]],"clientInit":[[[101,30,104]],{"path":[[101,12,104]],"sdk":[[101,12,104]],"module":[[101,12,104]],"here":[[101,3,104]],"args":[[101,169,104]]}],"withChanges":[[[101,38]],{"changes":[[101,8]]}],"withNewDirectory":[[[101,38]],{"path":[[101,12]],"source":[[101,8]]}],"withNewFile":[[[101,38]],{"path":[[101,12]],"contents":[[101,12]],"permissions":[[101,95]]}],"export":[[[104,103]]],"glob":[[[104,15]],{"pattern":[[104,12]]}],"module":[[[104,45]],{"name":[[104,12]]}],"moduleSource":[[[104,22]],{"path":[[104,12]]}],"modules":[[[104,288]]],"sdk":[[[104,54]],{"name":[[104,12]]}],"sdks":[[[104,289]]],"search":[[[104,126]],{"paths":[[104,2]],"globs":[[104,2]],"pattern":[[104,12]],"literal":[[104,3]],"multiline":[[104,3]],"dotall":[[104,3]],"insensitive":[[104,3]],"skipIgnored":[[104,3]],"skipHidden":[[104,3]],"filesOnly":[[104,3]],"limit":[[104,86]]}],"withConfigEnv":[[[104,38]],{"name":[[104,12]],"here":[[104,3]]}],"withConfigValue":[[[104,38]],{"key":[[104,12]],"value":[[104,12]],"values":[[104,99]],"here":[[104,3]]}],"withInitClient":[[[104,38]],{"path":[[104,12]],"sdk":[[104,12]],"module":[[104,12]],"args":[[104,169]],"here":[[104,3]],"noGenerate":[[107,3]]}],"withInitModule":[[[104,38]],{"name":[[104,12]],"sdk":[[104,12]],"path":[[104,77]],"source":[[104,77]],"include":[[104,2]],"args":[[104,169]],"here":[[104,3]],"noGenerate":[[107,3]]}],"withModule":[[[104,38]],{"ref":[[104,12]],"name":[[104,77]],"here":[[104,3]]}],"withSDK":[[[104,38]],{"ref":[[104,12]],"name":[[104,77]],"here":[[104,3]],"asSdkName":[[104,77]]}],"withUpdatedLock":[[[104,38]]],"withoutConfigEnv":[[[104,38]],{"name":[[104,12]],"here":[[104,3]]}],"withoutConfigValue":[[[104,38]],{"key":[[104,12]],"here":[[104,3]]}],"withoutModule":[[[104,38]],{"name":[[104,12]],"here":[[104,3]]}],"withoutSDK":[[[104,38]],{"name":[[104,12]],"here":[[104,3]]}],"withWorkdir":[[[105,38]],{"path":[[105,12]]}],"agents":[[[107,290]],{"include":[[107,99]]}],"findRoots":[[[107,15]],{"start":[[107,121]],"markers":[[107,15]],"exclude":[[107,2]]}],"reloaded":[[[107,38]]],"withMountedDirectory":[[[107,38]],{"path":[[107,12]],"source":[[107,8]]}],"withMountedFile":[[[107,38]],{"path":[[107,12]],"source":[[107,8]]}],"withoutDirectory":[[[107,38]],{"path":[[107,12]]}],"withoutFile":[[[107,38]],{"path":[[107,12]]}]}],
"WorkspaceGit":[[[100,"object"]],{"head":[[[100,5]]],"id":[[[100,8]]],"uncommitted":[[[100,30]]]}],
"WorkspaceID":[[[80,"scalar",90]],{}],
"WorkspaceMigration":[[[98,"object"]],{"changes":[[[98,30]]],"id":[[[98,8]]],"steps":[[[98,291]]]}],
"WorkspaceMigrationStep":[[[98,"object"]],{"changes":[[[98,30]]],"code":[[[98,12]]],"description":[[[98,12]]],"id":[[[98,8]]],"warnings":[[[98,15]]]}],
"WorkspaceModule":[[[98,"object"]],{"entrypoint":[[[98,25]]],"id":[[[98,8]]],"name":[[[98,12]]],"settings":[[[98,292]]],"source":[[[98,12]]]}],
"WorkspaceModuleSetting":[[[98,"object"]],{"description":[[[98,12]]],"id":[[[98,8]]],"key":[[[98,12]]],"value":[[[98,12]]],"isList":[[[104,25]]]}],
"WorkspaceSDK":[[[104,"object"]],{"clients":[[[104,288]]],"id":[[[104,8]]],"modules":[[[104,288]]],"name":[[[104,12]]],"ref":[[[104,12]]]}]
}}`;

// src/versions/compareVersions.ts
import parse from "semver/functions/parse.js";
var shape = /^v(\d+)(?:\.(\d+)(?:\.(\d+)([-+].*)?)?)?$/;
var canonical = (version) => {
  const match = shape.exec(version);
  return match ? `${match[1]}.${match[2] ?? "0"}.${match[3] ?? "0"}${match[4] ?? ""}` : "";
};
var parsedVersions = /* @__PURE__ */ new Map();
var semverOf = (version) => {
  let parsed = parsedVersions.get(version);
  if (parsed === void 0) {
    parsed = parse(canonical(version));
    if (parsedVersions.size > 4096) parsedVersions.clear();
    parsedVersions.set(version, parsed);
  }
  return parsed;
};
function parseVersion(version) {
  return semverOf(version);
}
function isValidVersion(version) {
  return semverOf(version) !== null;
}
function compareVersions(a, b) {
  if (a === b) return 0;
  const left = semverOf(a);
  const right = semverOf(b);
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  return left.compare(right);
}

// src/versions/data/releases.gen.ts
var releaseNames = [
  "v0.9.7",
  "v0.9.8",
  "v0.9.9",
  "v0.9.10",
  "v0.9.11",
  "v0.10.0",
  "v0.10.1",
  "v0.10.2",
  "v0.10.3",
  "v0.11.0",
  "v0.11.1",
  "v0.11.2",
  "v0.11.3",
  "v0.11.4",
  "v0.11.5",
  "v0.11.6",
  "v0.11.7",
  "v0.11.8",
  "v0.11.9",
  "v0.12.0",
  "v0.12.1",
  "v0.12.2",
  "v0.12.3",
  "v0.12.4",
  "v0.12.5",
  "v0.12.6",
  "v0.12.7",
  "v0.13.0",
  "v0.13.1",
  "v0.13.2",
  "v0.13.3",
  "v0.13.4",
  "v0.13.5",
  "v0.13.6",
  "v0.13.7",
  "v0.14.0",
  "v0.15.0",
  "v0.15.1",
  "v0.15.2",
  "v0.15.3",
  "v0.15.4",
  "v0.16.0",
  "v0.16.1",
  "v0.16.2",
  "v0.16.3",
  "v0.17.0",
  "v0.17.1",
  "v0.17.2",
  "v0.18.0",
  "v0.18.1",
  "v0.18.2",
  "v0.18.3",
  "v0.18.4",
  "v0.18.5",
  "v0.18.6",
  "v0.18.7",
  "v0.18.8",
  "v0.18.9",
  "v0.18.10",
  "v0.18.11",
  "v0.18.12",
  "v0.18.13",
  "v0.18.14",
  "v0.18.15",
  "v0.18.16",
  "v0.18.17",
  "v0.18.18",
  "v0.18.19",
  "v0.19.0",
  "v0.19.1",
  "v0.19.2",
  "v0.19.3",
  "v0.19.4",
  "v0.19.5",
  "v0.19.6",
  "v0.19.7",
  "v0.19.8",
  "v0.19.9",
  "v0.19.10",
  "v0.19.11",
  "v0.20.0",
  "v0.20.1",
  "v0.20.2",
  "v0.20.3",
  "v0.20.4",
  "v0.20.5",
  "v0.20.6",
  "v0.20.7",
  "v0.20.8",
  "v0.21.0",
  "v0.21.1",
  "v0.21.2",
  "v0.21.3",
  "v0.21.4",
  "v0.21.5",
  "v0.21.6",
  "v0.21.7",
  "v0.21.8",
  "v1.0.0-beta.1",
  "v1.0.0-beta.2",
  "v1.0.0-beta.3",
  "v1.0.0-beta.4",
  "v1.0.0-beta.5",
  "v1.0.0-beta.6",
  "v1.0.0-beta.7",
  "v1.0.0-beta.8",
  "v1.0.0-beta.9",
  "v1.0.0-beta.10"
];

// src/versions/releases.ts
var releases = Object.freeze([...releaseNames]);
var newestRelease = releaseNames[releaseNames.length - 1];
var oldestRelease = releaseNames[0];
var indices = new Map(releases.map((release, index) => [release, index]));
function releaseIndex(release) {
  return indices.get(release);
}
function releaseBefore(release) {
  const index = indices.get(release);
  return index === void 0 ? void 0 : releases[index - 1];
}
function lastReleaseUpTo(version) {
  if (indices.has(version)) return version;
  return releases.findLast((release) => compareVersions(release, version) <= 0);
}

// src/versions/spans.ts
var rangesOfSpans = /* @__PURE__ */ new WeakMap();
var rangesOf = (spans) => {
  let ranges = rangesOfSpans.get(spans);
  if (ranges === void 0) {
    ranges = spans.map(({ since, until }) => {
      const end = until === void 0 ? releases.length : releaseIndex(until);
      return [releaseIndex(since) ?? releases.length, end ?? releases.length];
    });
    rangesOfSpans.set(spans, ranges);
  }
  return ranges;
};
function spansHoldRelease(spans, index) {
  for (const [since, until] of rangesOf(spans)) if (index >= since && index < until) return true;
  return false;
}
function spansHoldView(spans, view) {
  if (spans === void 0) return true;
  return spans.some(
    ({ since, until }) => compareVersions(view, since) >= 0 && (until === void 0 || compareVersions(view, until) < 0)
  );
}
function joinSpans(spans) {
  const joined = [];
  for (const { since, until } of spans) {
    const last = joined.at(-1);
    const start2 = last?.until === since ? joined.pop().since : since;
    joined.push(until === void 0 ? { since: start2 } : { since: start2, until });
  }
  return Object.freeze(joined);
}

// src/versions/apiHistory.ts
var span = ([since, , until]) => until === void 0 ? { since: releases[since] } : { since: releases[since], until: releases[until] };
function readHistory(text2) {
  const { texts: texts2, types: types2 } = JSON.parse(text2);
  const typed = (list) => list.map((compact) => {
    const type = texts2[Number(compact[1])];
    return type === void 0 ? span(compact) : { ...span(compact), type };
  });
  const member = (name, [spans, args = {}, deprecated]) => ({
    name,
    spans: typed(spans),
    ...deprecated === void 0 ? {} : { deprecated: releases[deprecated] },
    arguments: new Map(Object.entries(args).map(([argument, list]) => [argument, typed(list)]))
  });
  return new Map(
    Object.entries(types2).map(([name, [kinds2, members]]) => [
      name,
      {
        name,
        kinds: kinds2.map((compact) => ({ ...span(compact), kind: compact[1] })),
        members: new Map(Object.entries(members).map(([key2, value]) => [key2, member(key2, value)]))
      }
    ])
  );
}
var history;
function apiHistory() {
  history ??= readHistory(apiHistoryText);
  return history;
}
function coreTypeSpans(name) {
  return joinSpans(apiHistory().get(name)?.kinds ?? []);
}

// src/versions/baseVersion.ts
function baseVersion(version) {
  const parsed = parseVersion(version);
  return parsed === null ? version : `v${parsed.major}.${parsed.minor}.${parsed.patch}`;
}

// src/versions/behaviours/ambient.ts
var ambientBehaviours = {
  "functions-cached-by-default": {
    title: "Results of functions without a cache policy are cached across sessions, for seven days at most",
    releases: [{ since: "v0.19.4" }],
    views: [{ since: "v0.19.4" }],
    evidence: "engine-semantics \xA73.2 (MinimumDefaultFunctionCachingModuleVersion)"
  },
  "legacy-ids": {
    title: "Every type with an id has a scalar of its own for it and a load\u2026FromID, beside the one ID type",
    releases: [{ since: "v0.21.1" }],
    views: [{ since: "v0.0.0", until: "v0.22.0" }],
    evidence: "engine-semantics \xA73.2; measured \xA73.12; builder recordings of v1.0.0-beta.10 in five views"
  },
  "module-toml": {
    title: "A module may be configured by dagger-module.toml, which comes before dagger.json",
    releases: [{ since: "v1.0.0-beta.3" }],
    evidence: "engine-semantics \xA76.2"
  },
  "versions-compared-by-base": {
    title: "An engineVersion is compared without its prerelease, so v1.0.0-beta.11 counts as v1.0.0",
    releases: [{ since: "v1.0.0-beta.7" }],
    evidence: "engine-semantics \xA75.1; measured \xA75 (v1.0.0-beta.11 accepted by v1.0.0-beta.10)"
  },
  "views-from-base-versions": {
    title: "The view is the engineVersion without its prerelease, and what is no version counts as v0.11.9",
    releases: [{ since: "v0.12.4" }],
    evidence: "engine-semantics \xA75.1"
  },
  "dev-versions-by-component": {
    title: "A version whose prerelease has a part `dev` between dashes is a development version; two of those compare by base",
    releases: [{ since: "v0.12.4", until: "v0.19.9" }],
    evidence: "engine-semantics \xA75.1"
  },
  "dev-versions-by-infix": {
    title: "A version whose prerelease has `-dev-` inside is a development version; two of those compare by base",
    releases: [{ since: "v0.19.9", until: "v1.0.0-beta.7" }],
    evidence: "engine-semantics \xA75.1"
  }
};

// src/versions/behaviours/builder.ts
var builderBehaviours = {
  "duplicates-replace": {
    title: "A function, field, argument or enum member of a name that is taken replaces the earlier one, in its place",
    releases: [{ since: "v0.21.0" }],
    evidence: "builder recordings field.twice, objfn.twice, objfn.collide, arg.twice, enum.member.dup"
  },
  "interface-name-required": {
    title: "An interface without a name is refused",
    releases: [{ since: "v0.13.7" }],
    evidence: "builder recording interface.empty-name; engine-semantics \xA72.2"
  },
  "enum-values-are-members": {
    title: "withEnumValue makes a member whose name and value are the same",
    releases: [{ since: "v0.18.11" }],
    evidence: "builder recording enum.value; engine-semantics \xA74"
  },
  "enum-members-in-view": {
    title: "withEnumMember makes a member with a name and a value; in other views it makes one that is named like its value",
    releases: [{ since: "v0.18.11" }],
    views: [{ since: "v0.18.11" }],
    evidence: "builder recordings enum.member* of v0.18.11 and v1.0.0-beta.10 in several views; views recordings"
  },
  "empty-view-is-newest": {
    title: "A call recorded with no view counts as one of the newest view; before, as one of an old view",
    releases: [{ since: "v0.18.17" }],
    evidence: 'recipe-variants (recorded view "") of v0.18.12 and v0.18.17'
  },
  "enum-member-name-checked": {
    title: "Of an enum member the name is checked for its letters, as it was given, even where the value becomes the name",
    releases: [{ since: "v0.18.11", until: "v0.18.12" }],
    evidence: "builder recordings enum.member.oddvalue, case.enummember.* of v0.18.11"
  },
  "enum-graphql-name-checked": {
    title: "Of an enum member the final GraphQL name is checked for its letters, not the name that was given",
    releases: [{ since: "v0.21.0" }],
    evidence: "builder recordings case.enummember.* of v0.20.8 and v0.21.0"
  },
  "enum-value-stands-for-name": {
    title: "In an old view a member without a value is named like its name; before, that was refused or came out empty",
    releases: [{ since: "v0.21.0" }],
    evidence: "builder recording enum.member.dup-novalue; recipe-variants (NOVAL)"
  },
  "default-exclusive-by-pair": {
    title: "A default value and a default path exclude each other",
    releases: [{ since: "v0.12.6", until: "v0.18.17" }],
    evidence: "builder recording arg.two.value-path; engine-semantics \xA72.2"
  },
  "default-targets-by-kind": {
    title: "A default path or ignore patterns on a type that is no object are refused; before, only objects were looked at",
    releases: [{ since: "v0.18.17" }],
    evidence: "builder recordings arg.defaultPath.list; merge cases default-path-string, ignore-string"
  },
  "workspace-arguments-optional": {
    title: "A Workspace argument is made optional",
    releases: [{ since: "v0.20.0", until: "v1.0.0-beta.10" }],
    evidence: "engine-semantics \xA72.2; measured \xA75"
  },
  "bare-object-argument-kills": {
    title: "An argument whose type is OBJECT_KIND without withObject ends the engine process",
    releases: [{ since: "v0.20.0", until: "v1.0.0-beta.10" }],
    evidence: "builder recording danger.bare.arg.defaultValue (v0.20.8-v0.21.8); the span is that of the Workspace check"
  },
  "empty-default-panics": {
    title: "An empty text as default value ends the request in a panic",
    releases: [{ since: "v0.12.0", until: "v0.21.0" }],
    evidence: "recordings crashes.md, arg.default.empty"
  },
  "empty-default-kills": {
    title: "An empty text as default value ends the engine process; from v1.0.0-beta.10 on it is no default",
    releases: [{ since: "v0.21.0", until: "v1.0.0-beta.10" }],
    evidence: "recordings crashes.md, arg.default.empty and arg.two.emptyvalue-path"
  },
  "wrong-kind-kills": {
    title: "withField, withConstructor, withEnumValue and withEnumMember on a typedef of another kind end the engine process",
    releases: [{ since: "v0.21.0" }],
    evidence: "recordings crashes.md"
  },
  "bare-kind-kills": {
    title: "withFunction on OBJECT_KIND or INTERFACE_KIND without a name ends the engine process, and so do defaultPath, ignore and defaultAddress on such an argument; before, they end the request in a panic",
    releases: [{ since: "v0.18.10" }],
    evidence: "recordings crashes.md (v0.15.3 panics, v0.18.10 dies; what is between is not known)"
  },
  "objects-validated-when-added": {
    title: "Module.withObject refuses reserved names and Workspace fields at once, not when the module is merged",
    releases: [{ since: "v0.21.0" }],
    evidence: "measured \xA75; merge cases field-id, fn-ID, field-workspace (builderError)"
  },
  "typedefs-have-names": {
    title: "A typedef has a name of its own: String, [String], Foo",
    releases: [{ since: "v0.21.0" }],
    evidence: "builder recordings introspection.TypeDef, list.of-string, module.wrong-kinds"
  }
};

// src/versions/behaviours/calls.ts
var callsBehaviours = {
  "enums-travel-by-original-name": {
    title: "Between engine and runtime an enum member is its original name, not its GraphQL name",
    releases: [{ since: "v0.12.0", until: "v0.12.5" }, { since: "v0.18.11" }],
    evidence: "engine-semantics \xA74; measured \xA71 and \xA78; calls recordings of v0.18.10 and v0.18.12"
  },
  "enum-errors-name-the-enum": {
    title: "A value that is no member is an `invalid enum member \u2026 for` its enum, before an `invalid enum value`",
    releases: [{ since: "v0.18.11" }],
    evidence: "calls recordings of v0.18.10 and v0.18.12"
  },
  "enum-result-errors-wrapped": {
    title: "A result that is no member is reported with the name of the Go method that found it",
    releases: [{ since: "v0.12.0", until: "v0.18.11" }, { since: "v0.19.11" }],
    evidence: "calls recordings of v0.18.10, v0.18.12 and v0.20.8; views recording of v0.19.11"
  },
  "call-errors-failed-to": {
    title: "Errors around a function call start with `failed to`",
    releases: [{ since: "v0.12.0", until: "v0.19.11" }],
    evidence: "measured \xA78; calls recordings of v0.18.12 and v0.20.8"
  },
  "exec-errors-name-the-process": {
    title: "A runtime that exits with a code is reported with its command line",
    releases: [{ since: "v0.12.0", until: "v0.19.11" }],
    evidence: "measured \xA78; calls recordings of v0.18.12 and v0.20.8"
  },
  "exec-errors-name-the-function": {
    title: "A runtime that exits with a code is reported with the function it was called for",
    releases: [{ since: "v0.21.0" }],
    evidence: "calls recording of v0.21.8; merge cases of v0.20.8 and v1.0.0-beta.10"
  },
  "first-return-stands": {
    title: "The first returnValue or returnError stands and a second one fails; before, the last one of each stood",
    releases: [{ since: "v0.21.5", until: "v1.0.0-beta.1" }, { since: "v1.0.0-beta.4" }],
    evidence: "sdk-protocol \xA72.2; calls recordings of v0.20.8 and v0.21.8"
  },
  "missing-output-as-open": {
    title: "A function that returned nothing is reported as an output file that cannot be opened",
    releases: [{ since: "v0.12.0", until: "v0.19.11" }],
    evidence: "measured \xA78; calls recordings of v0.18.12 and v0.20.8"
  },
  "own-objects-by-id": {
    title: "A result that should be an own object may be its ID",
    releases: [{ since: "v1.0.0-beta.8" }],
    evidence: "sdk-protocol \xA72.3; calls recordings of v0.21.8 and v1.0.0-beta.10"
  },
  "results-are-instances": {
    title: "Engines call a core object `dagql.Instance`, later `dagql.ObjectResult`",
    releases: [{ since: "v0.12.0", until: "v0.19.0" }],
    evidence: "calls recordings of v0.18.12 and v0.20.8; merge case id-lying-root of v0.19.11"
  },
  "workspaces-always-optional": {
    title: "A Workspace argument is optional whatever it says, and passed by the engine",
    releases: [{ since: "v0.20.0", until: "v1.0.0-beta.10" }],
    evidence: "measured \xA75; calls recordings of v0.20.8 and v1.0.0-beta.10"
  }
};

// src/versions/behaviours/http.ts
var httpBehaviours = {
  "requests-validated": {
    title: "A document is validated before it is run: an unknown field is status 422 with suggestions",
    releases: [{ since: "v0.18.10" }],
    evidence: "builder recordings doc.unknown-field of v0.15.3 and v0.18.10; what is between is not known"
  },
  "resolver-errors-prefixed": {
    title: "Errors of resolvers start with `resolve: `, and a missing argument is named with its field",
    releases: [{ since: "v0.12.0", until: "v0.13.0" }],
    evidence: "builder recordings optional.missing of v0.12.4 and v0.15.3; what is between is not known"
  },
  "graphql-response-type": {
    title: "The answer is application/graphql-response+json where the client names that first",
    releases: [{ since: "v0.18.10" }],
    evidence: "builder recordings http.accept-only of v0.15.3 and v0.18.10; what is between is not known"
  },
  "null-arguments-recorded": {
    title: "An argument that is passed as null is in the recipe ID",
    releases: [{ since: "v0.13.0" }],
    evidence: "builder recordings object.null-description of v0.12.4 and v0.15.3; what is between is not known"
  },
  "empty-json-is-null": {
    title: "An empty text where JSON is wanted is null",
    releases: [{ since: "v1.0.0-beta.10" }],
    evidence: "builder recording arg.two.emptyvalue-path (its recipe ID)"
  },
  "get-executes": {
    title: "GET /query?query=\u2026 is answered",
    releases: [{ since: "v0.12.0", until: "v0.20.0" }],
    evidence: "builder recordings http.get: answered on the socket of engines up to v0.19.11, not by client proxies"
  },
  "objects-need-selection": {
    title: "An object that is asked for without a selection is an error; before, the answer was its Go struct",
    releases: [{ since: "v0.20.0" }],
    evidence: "builder recordings doc.noselection of v0.19.11 and v0.20.8; what is between is not known"
  },
  "typename-known": {
    title: "__typename can be asked for",
    releases: [{ since: "v0.21.1" }],
    evidence: "builder recording typename of v0.21.0 and v0.21.8; it came with native interfaces"
  },
  "enum-errors-say-member": {
    title: "A value that is not in an enum is an invalid enum member; before, an invalid enum value",
    releases: [{ since: "v0.18.11" }],
    evidence: "builder recording kind.unknown"
  },
  "short-kinds-accepted": {
    title: "TypeDefKind has short names (STRING), accepted in every view",
    releases: [{ since: "v0.18.11" }],
    evidence: "builder recordings kind.LIST, kind.OBJECT"
  },
  "float-kind-second": {
    title: "FLOAT_KIND comes before INTEGER_KIND in the schema",
    releases: [{ since: "v0.15.3", until: "v0.18.11" }],
    evidence: "builder recording introspection.TypeDefKind"
  },
  "ids-are-handles": {
    title: "A client's id is a handle that only this session knows; before, it is the whole recipe",
    releases: [{ since: "v0.21.0" }],
    evidence: "engine-semantics \xA77.5; measured \xA73.9"
  },
  "id-recipe-argument-internal": {
    title: "id has an argument recipe that no client may use",
    releases: [{ since: "v0.21.0" }],
    evidence: "builder recording id.recipe"
  },
  "legacy-ids-shown": {
    title: "Beside the one ID type there are load\u2026FromID fields and an ID scalar for every type with an id",
    releases: [{ since: "v0.21.1" }],
    views: [{ since: "v0.0.0", until: "v0.22.0" }],
    evidence: "engine-semantics \xA73.2 (legacyIDView); builder recordings introspection.types of v0.21.8 and v1.0.0-beta.10"
  },
  "directive-applications-shown": {
    title: "Introspection has the types _DirectiveApplication and _DirectiveApplicationArg",
    releases: [{ since: "v0.13.7" }],
    evidence: "builder recordings introspection.types of v0.12.4 and v0.15.3 (they carry source maps, v0.13.7)"
  },
  "unset-source-map-fails": {
    title: "Reading a source map that was never set fails the document; before and after there is none or it is null",
    releases: [{ since: "v0.13.7", until: "v0.18.15" }],
    evidence: "measured \xA73.5 (v0.15.3-v0.18.12 fail, v0.18.17 gives null); the type is nullable from v0.18.15 on"
  },
  "protobuf-errors-with-hard-space": {
    title: "Errors of the protobuf library have a no-break space after `proto:`, which its builds choose by chance",
    releases: [
      { since: "v0.12.0", until: "v0.18.11" },
      { since: "v0.19.0", until: "v0.20.0" },
      { since: "v0.21.0", until: "v0.21.6" },
      { since: "v0.21.7" }
    ],
    evidence: "builder recordings list.bad-id; recipe-variants (truncated)"
  },
  "list-elements-beside-lists": {
    title: "In a recipe, an element of a list is the call of the list with a position; before, a call on top of it",
    releases: [{ since: "v0.21.0" }],
    evidence: "runtime recording calls-v0.20.8 (listList) for the form before; the later form is read from the source"
  },
  "recipes-cached-as-given": {
    title: "A call of a recipe is looked up by the digest the recipe claims, so a digest used before gives the earlier result",
    releases: [{ since: "v0.15.3", until: "v0.21.0" }],
    evidence: "recipe-variants (collision); engine-semantics \xA77.2"
  },
  "recipe-errors-parsed": {
    title: "A call of a recipe is read like one of a document, and refused like one",
    releases: [{ since: "v0.12.0", until: "v0.15.3" }],
    evidence: "recipe-variants (unknown field, unknown argument) of v0.12.4 and v0.15.3"
  },
  "recipe-errors-load-twice": {
    title: "An error of a call in a recipe is prefixed with `load: ` on every level",
    releases: [{ since: "v0.12.0", until: "v0.19.11" }],
    evidence: "recipe-variants (missing required argument) of v0.19.6 and v0.19.11"
  },
  "recipe-errors-name-whole-chain": {
    title: "An error of an argument in a recipe names the whole chain of calls and its type; later, its last call",
    releases: [{ since: "v0.12.0", until: "v0.19.4" }],
    evidence: "recipe-variants (recipe whose call is refused) of v0.18.17 and v0.19.6; what is between is not known"
  },
  "results-named-instance": {
    title: "In errors, what a call gives is a dagql.Instance; later, a dagql.ObjectResult",
    releases: [{ since: "v0.12.0", until: "v0.18.17" }],
    evidence: "recipe-variants (withObject given a Module digest) of v0.18.12 and v0.18.17"
  },
  "recipe-errors-by-digest": {
    title: "An error of a call in a recipe names the digest of the call",
    releases: [{ since: "v0.21.0" }],
    evidence: "recipe-variants (unknown field, recipe whose call is refused) of v0.21.0 and later"
  }
};

// src/versions/behaviours/ids.ts
var idsBehaviours = {
  "recipe-digest-proto": {
    title: "A call's digest is the hash of its protobuf bytes",
    releases: [{ since: "v0.12.0", until: "v0.18.17" }],
    evidence: "engine-semantics \xA77.3, recipe-vectors of v0.12.4-v0.18.12"
  },
  "recipe-digest-manual": {
    title: "A call's digest is the hash of bytes put together by hand",
    releases: [{ since: "v0.18.17", until: "v0.19.4" }],
    evidence: "engine-semantics \xA77.3, recipe-vectors of v0.18.17"
  },
  "recipe-digest-hasher-1": {
    title: "A call's digest comes from the hasher, which writes an empty receiver where there is none",
    releases: [{ since: "v0.19.4", until: "v0.19.11" }],
    evidence: "engine-semantics \xA77.3, recipe-vectors of v0.19.6"
  },
  "recipe-digest-hasher-2": {
    title: "A call's digest comes from the hasher, without a receiver where there is none, and knows content digests",
    releases: [{ since: "v0.19.11", until: "v0.21.0" }],
    evidence: "engine-semantics \xA77.3, recipe-vectors of v0.19.11"
  },
  "recipe-digest-hasher-3": {
    title: "A call's digest comes from the hasher, with implicit inputs and the module's call only",
    releases: [{ since: "v0.21.0" }],
    evidence: "engine-semantics \xA77.3, recipe-vectors of v0.21.8 and v1.0.0-beta.10"
  },
  "recipe-wrapped": {
    title: "An ID is a message that holds either a recipe or a handle",
    releases: [{ since: "v0.21.0" }],
    evidence: "engine-semantics \xA77.1, recipe-variants: the form of the other time is refused"
  },
  "recipe-arguments-by-name": {
    title: "A recipe's arguments are sorted by name, not in schema order",
    releases: [{ since: "v0.12.0", until: "v0.18.10" }],
    evidence: "engine-semantics \xA77.2, recipe-vectors of v0.12.4 and v0.18.10"
  }
};

// src/versions/behaviours/load.ts
var loadBehaviours = {
  "acronym-llm": {
    title: "A name that is exactly LLM keeps its capitals, as JSON always did",
    releases: [{ since: "v0.17.0" }],
    evidence: "engine-semantics \xA71.1; casing recordings of v0.15.3 and v0.18.10"
  },
  "function-names-keep-from-id": {
    title: "A function called load\u2026FromID keeps its capital D",
    releases: [{ since: "v0.21.0" }],
    evidence: "engine-semantics \xA71.2; casing recordings of v0.20.8 and v0.21.0"
  },
  "screaming-member-names-kept": {
    title: "An enum member name that is already in capitals is kept as it is, so P256 does not become P_256",
    releases: [{ since: "v0.21.7", until: "v1.0.0-beta.1" }, { since: "v1.0.0-beta.4" }],
    evidence: "engine-semantics \xA71.4; casing recordings of v0.21.6 and v0.21.8"
  },
  "namespaced-names-recased": {
    title: "A namespaced type name is re-cased once more, so ModuleAOverlay becomes ModuleAoverlay",
    releases: [
      { since: "v0.21.0", until: "v0.21.5" },
      { since: "v1.0.0-beta.1", until: "v1.0.0-beta.4" }
    ],
    evidence: "engine-semantics \xA71.3"
  },
  "constructor-types-namespaced": {
    title: "Types in a constructor are namespaced like those of other functions",
    releases: [{ since: "v0.12.5" }],
    evidence: "engine-semantics \xA71.3"
  },
  "core-enum-members-win": {
    title: "An enum of the module that is named like one of the core has the members of that one",
    releases: [{ since: "v0.18.11", until: "v0.21.0" }],
    evidence: "merge case enum-named-like-core of v0.18.10, v0.18.12 and v0.19.11"
  },
  "load-initializes": {
    title: "Errors on loading a module start with `failed to initialize module`",
    releases: [{ since: "v0.12.0", until: "v0.16.0" }],
    evidence: "engine-semantics \xA72.1; views recording of v0.15.3"
  },
  "module-name-required": {
    title: "A module without a name is refused",
    releases: [{ since: "v0.16.0" }],
    evidence: "engine-semantics \xA72.3"
  },
  "validation-prefixed": {
    title: "Errors of a typedef start with `failed to validate type def`",
    releases: [{ since: "v0.9.7", until: "v1.0.0-beta.10" }],
    evidence: "engine-semantics \xA72.1; merge cases of v0.20.8 and v1.0.0-beta.10"
  },
  "constructor-validated": {
    title: "A constructor is validated like the other functions: no types of dependencies in its arguments",
    releases: [{ since: "v0.18.12" }],
    evidence: "engine-semantics \xA72.3; merge case dep-ctor-arg of v0.18.10 and v0.18.12"
  },
  "workspace-field-refused": {
    title: "A Workspace cannot be a field of an object",
    releases: [{ since: "v0.20.0" }],
    evidence: "engine-semantics \xA72.3; merge case field-workspace"
  },
  "mark-shapes-enforced": {
    title: "Functions marked as up, generator or agent must have the shape that goes with the mark",
    releases: [{ since: "v1.0.0-beta.10" }],
    evidence: "engine-semantics \xA72.3; merge cases up-*, generate-*, agent-*"
  },
  "enum-defaults-patched": {
    title: "The default of an enum argument is a member by its original name, rewritten to its GraphQL name",
    releases: [{ since: "v0.18.12" }],
    evidence: "engine-semantics \xA74; views recordings of v0.18.12"
  },
  "enum-defaults-enforced": {
    title: "A default that is no member of its enum fails the load",
    releases: [{ since: "v0.21.0" }],
    evidence: "engine-semantics \xA72.3; merge case enum-default-notmember"
  },
  "enum-defaults-converted": {
    title: "A default that is no member of its enum, by its original name, fails the schema",
    releases: [{ since: "v0.18.11", until: "v0.18.12" }],
    evidence: "measured \xA78; views recordings of v0.18.11"
  },
  "schema-error-load-prefixed": {
    title: "Errors on building the schema have `failed to load schema` in them",
    releases: [{ since: "v0.20.4" }],
    evidence: "merge cases of v0.19.11 and v0.20.8; taken to have come with Module.serve(entrypoint:)"
  },
  "unknown-type-find-prefixed": {
    title: "An unknown type is reported as `failed to find mod type`, later as `find mod type`",
    releases: [{ since: "v0.9.7", until: "v0.19.11" }],
    evidence: "engine-semantics \xA72.3; merge cases of v0.18.12 and v0.19.11"
  },
  "unknown-argument-type-named": {
    title: "The report of an unknown argument type names the type",
    releases: [{ since: "v0.18.11" }],
    evidence: "merge case enum-unreferenced-and-unregistered of v0.18.10 and v0.18.12"
  },
  "default-error-dagql": {
    title: "A default of the wrong type is reported as a `dagql default value`",
    releases: [{ since: "v0.20.0" }],
    evidence: "merge case default-type-mismatch of v0.19.11 and v0.20.8"
  },
  "native-interfaces": {
    title: "Interfaces are GraphQL interfaces: IDs have one type, and converting to an interface is deprecated",
    releases: [{ since: "v0.21.1" }],
    evidence: "API history (Node, ID); merge cases ns-module-a and iface-named-like-core of v0.20.8 and v1.0.0-beta.10"
  },
  "type-list-deduplicated": {
    title: "Of types of one name the session's list of types has the first only",
    releases: [{ since: "v0.20.4" }],
    evidence: "merge cases ns-foo-collision and enum-named-like-core of v0.19.11 and v0.20.8"
  },
  "type-list-from-schema": {
    title: "The session's list of types is made from the schema: sorted by name, and an enum value that equals its name is empty",
    releases: [{ since: "v0.20.4", until: "v0.21.0" }],
    evidence: "merge case ns-foo of v0.19.11, v0.20.8 and v1.0.0-beta.10; views recording of v0.20.8"
  },
  "list-of-lists-results-broken": {
    title: "Callers of a function that returns a list of lists get ID strings in place of the values",
    releases: [{ since: "v0.19.11" }],
    evidence: "measured \xA72.6: right on v0.18.12, wrong on v0.19.11 and later; between them not tried"
  },
  "object-arguments-with-enums-broken": {
    title: "An own object as an argument fails the call when its state holds an enum or a core scalar",
    releases: [{ since: "v0.21.0" }],
    evidence: "measured \xA72.5, object-arguments recording: works up to v0.20.8, fails on v0.21.8"
  },
  "empty-interface-kills": {
    title: "An interface without functions ends the engine process on the next module load in another session",
    releases: [{ since: "v0.21.1" }],
    evidence: "measured \xA72.4: v0.21.8 and v1.0.0-beta.10; harmless on v0.18.10-v0.20.8, v0.21.0-v0.21.7 not tried"
  },
  "marked-functions-skipped": {
    title: "Generators and services with required arguments are left out without an error",
    releases: [{ since: "v0.19.11", until: "v1.0.0-beta.10" }],
    evidence: "engine-semantics \xA72.3"
  }
};

// src/versions/behaviours/register.ts
var registerBehaviours = {
  "many-aliases-slow": {
    title: "A document with thousands of aliases takes minutes",
    // Slow on v0.18.11, v0.18.12, v0.18.17 and v0.19.6, quick on v0.18.10 and v0.19.11; the first quick one in between is not known.
    releases: [{ since: "v0.18.11", until: "v0.19.11" }],
    evidence: "measured \xA73.11: 1,000 aliases take 3-8 s, 5,000 over a minute"
  },
  "load-from-id-in-old-views-only": {
    title: "loadModuleFromID and its like are shown to modules below v0.22.0 only; node(id:) to all",
    releases: [{ since: "v1.0.0-beta.1" }],
    evidence: "engine-semantics \xA73.2 (legacyIDView), measured \xA74"
  },
  "read-back-quadratic": {
    title: "Reading a large module back takes time that grows with the square of its size",
    releases: [{ since: "v0.19.11", until: "v0.21.0" }],
    evidence: "measured \xA73.11: over a minute for 200 functions with source maps on v0.19.11 and v0.20.8"
  }
};

// src/versions/behaviours/translate.ts
var translateBehaviours = {
  "enum-values-recased": {
    title: "Enum values are put in SCREAMING_SNAKE_CASE, so two that differ only in case become one",
    releases: [{ since: "v0.12.0", until: "v0.12.5" }],
    evidence: "engine-semantics \xA71.4"
  },
  "enum-member-named-like-value-breaks": {
    title: "A member whose value equals its name comes out with an empty value (new views) or an empty name (old views)",
    releases: [{ since: "v0.18.11", until: "v0.18.12" }],
    evidence: "measured \xA75 and \xA78, builder recordings of v0.18.11"
  },
  "unknown-field-type-kills": {
    title: "A field of a type that nobody defines ends the engine process on the first look at the schema",
    releases: [{ since: "v0.19.11", until: "v0.20.0" }],
    evidence: "measured \xA72.8"
  },
  "duplicates-replaced": {
    title: "A second function, field, argument or member of one name takes the place of the first",
    releases: [{ since: "v0.21.0" }],
    evidence: "measured \xA75, builder recordings"
  }
};

// src/versions/behaviours/index.ts
var behaviourTable = {
  ...builderBehaviours,
  ...loadBehaviours,
  ...callsBehaviours,
  ...httpBehaviours,
  ...translateBehaviours,
  ...idsBehaviours,
  ...registerBehaviours,
  ...ambientBehaviours
};

// src/versions/features.ts
var featureTable = Object.freeze({
  "module-description": {
    title: "module description",
    releases: [{ since: "v0.9.8" }],
    coordinates: ["Module.withDescription"],
    below: "drop",
    belowText: "The description is left out; callers do not see it.",
    evidence: "API history",
    docs: "A text about the whole module, shown by `dagger functions`."
  },
  scalars: {
    title: "scalar types by name",
    releases: [{ since: "v0.11.3" }],
    coordinates: ["TypeDef.withScalar", "TypeDefKind.SCALAR_KIND"],
    below: "refuse",
    belowText: "A module that uses a scalar type is refused.",
    evidence: "API history",
    docs: "Scalars of the core API such as `Platform` or `JSON` as the type of an argument, field or result."
  },
  enums: {
    title: "enums",
    releases: [{ since: "v0.12.0" }],
    coordinates: ["TypeDef.withEnum", "TypeDef.withEnumValue", "Module.withEnum", "TypeDefKind.ENUM_KIND"],
    below: "refuse",
    belowText: "A module that defines or uses an enum is refused.",
    evidence: "API history",
    docs: "Enums that the module defines itself."
  },
  "default-path": {
    title: "defaultPath",
    releases: [{ since: "v0.12.6" }],
    coordinates: ["Function.withArg(defaultPath:)"],
    below: "refuse",
    belowText: "A module with such an argument is refused: a caller would have to pass it.",
    evidence: "API history",
    docs: "A Directory or File argument that is filled in from the module's own context when a caller leaves it out."
  },
  ignore: {
    title: "ignore patterns",
    releases: [{ since: "v0.12.6" }],
    coordinates: ["Function.withArg(ignore:)"],
    below: "drop",
    belowText: "The patterns are left out; more is uploaded.",
    evidence: "API history",
    docs: "Patterns of files that are not uploaded with a Directory argument."
  },
  "source-maps": {
    title: "source maps",
    releases: [{ since: "v0.13.7" }],
    coordinates: [
      "Query.sourceMap",
      "Function.withSourceMap",
      "Function.withArg(sourceMap:)",
      "TypeDef.withObject(sourceMap:)",
      "TypeDef.withInterface(sourceMap:)",
      "TypeDef.withEnum(sourceMap:)",
      "TypeDef.withEnumValue(sourceMap:)",
      "TypeDef.withField(sourceMap:)"
    ],
    below: "drop",
    belowText: "Source maps are left out; errors name no lines of the source.",
    evidence: "API history",
    docs: "Where in the module's source a type, function, field or argument is defined."
  },
  float: {
    title: "floating-point numbers",
    releases: [{ since: "v0.15.3" }],
    coordinates: ["TypeDefKind.FLOAT_KIND"],
    below: "refuse",
    belowText: "A module that uses the type is refused.",
    evidence: "API history",
    docs: "Numbers with a fraction as arguments, fields or results."
  },
  "enum-members": {
    title: "enum members with a name and a value",
    releases: [{ since: "v0.18.11" }],
    views: [{ since: "v0.18.11" }],
    coordinates: ["TypeDef.withEnumMember"],
    below: "rewrite",
    belowText: "The enum is registered by its values, or by its names where the values are no legal names.",
    evidence: "engine-semantics \xA73.2 and \xA74; measured \xA78",
    docs: "Members whose name differs from what travels as their value; needed from the release and from the engineVersion."
  },
  "default-path-git": {
    title: "defaultPath on git arguments",
    releases: [{ since: "v0.18.17" }],
    coordinates: [],
    below: "refuse",
    belowText: "A module with such an argument is refused: the engine takes Directory and File only.",
    evidence: "engine-semantics \xA72.2 (defaultPath target)",
    docs: "A GitRepository or GitRef argument that is filled in from the context when a caller leaves it out."
  },
  "cache-policy": {
    title: "cache policies",
    releases: [{ since: "v0.19.4" }],
    coordinates: ["Function.withCachePolicy", "FunctionCachePolicy"],
    below: "drop",
    belowText: "The policy is left out; results are cached per session.",
    evidence: "API history",
    docs: "How long the result of a function is kept: by default, per session or never."
  },
  deprecation: {
    title: "deprecation",
    releases: [{ since: "v0.19.5" }],
    coordinates: [
      "Function.withDeprecated",
      "Function.withArg(deprecated:)",
      "TypeDef.withObject(deprecated:)",
      "TypeDef.withField(deprecated:)",
      "TypeDef.withEnumValue(deprecated:)",
      "TypeDef.withEnumMember(deprecated:)"
    ],
    below: "rewrite",
    belowText: "The reason becomes the last paragraph of the description.",
    evidence: "API history",
    docs: "That something should not be used any more, and why."
  },
  checks: {
    title: "checks",
    releases: [{ since: "v0.19.7" }],
    coordinates: ["Function.withCheck"],
    below: "drop",
    belowText: "The mark is left out; the function can be called as before.",
    evidence: "API history",
    docs: "Functions that `dagger check` runs."
  },
  generators: {
    title: "generators",
    releases: [{ since: "v0.19.11" }],
    coordinates: ["Function.withGenerator"],
    below: "drop",
    belowText: "The mark is left out; the function can be called as before.",
    evidence: "API history",
    docs: "Functions that `dagger generate` runs."
  },
  "default-address": {
    title: "defaultAddress",
    releases: [{ since: "v0.19.11" }],
    coordinates: ["Function.withArg(defaultAddress:)"],
    below: "refuse",
    belowText: "A module with such an argument is refused: a caller would have to pass it.",
    evidence: "API history",
    docs: "A Container argument that is filled in from an image address when a caller leaves it out."
  },
  "workspace-arguments": {
    title: "Workspace arguments",
    releases: [{ since: "v0.20.0" }],
    coordinates: ["Workspace"],
    below: "refuse",
    belowText: "A module with such an argument is refused.",
    evidence: "API history; engine-semantics \xA72.2",
    docs: "An argument of type Workspace, filled in with the caller's project."
  },
  up: {
    title: "services for `dagger up`",
    releases: [{ since: "v0.20.4" }],
    coordinates: ["Function.withUp"],
    below: "drop",
    belowText: "The mark is left out; the function can be called as before.",
    evidence: "API history",
    docs: "Functions whose service `dagger up` starts."
  },
  agents: {
    title: "agents",
    releases: [{ since: "v1.0.0-beta.10" }],
    views: [{ since: "v1.0.0" }],
    coordinates: ["Function.withAgent"],
    below: "drop",
    belowText: "The mark is left out; in an old view a module ID can keep it, by pinning the view of that one call.",
    evidence: "API history; engine-semantics \xA73.2",
    docs: "Functions that make an agent out of an LLM; hidden from modules with an engineVersion below v1.0.0."
  }
});

// src/versions/normalizeVersion.ts
var notSemverVersion = "v0.11.9";
function normalizeVersion(version, release) {
  if (version === "") return release;
  const withV = `v${version}`;
  if (isValidVersion(withV)) return withV;
  return isValidVersion(version) ? version : notSemverVersion;
}

// src/versions/moduleVersion.ts
var oldestModuleVersion = "v0.9.9";
function moduleVersion(engineVersion, release) {
  if (engineVersion === void 0 || engineVersion === "") return oldestModuleVersion;
  return normalizeVersion(engineVersion === "latest" ? release : engineVersion, release);
}

// src/versions/order.ts
var knownViews = Object.freeze([...new Set(releases.map(baseVersion))]);

// src/versions/boundaries.ts
var rows = [...Object.values(featureTable), ...Object.values(behaviourTable)];

// src/findings/table/cli.ts
var cliFindings = {
  "input-missing": {
    severity: "error",
    title: "No such file",
    message: "{file} does not exist",
    hint: "Name a typedefs file, a directory that holds typedefs.json, or - for standard input."
  },
  "input-unreadable": {
    severity: "error",
    title: "File cannot be read",
    message: "{file} cannot be read: {problem}",
    hint: "Name a typedefs file, a directory that holds typedefs.json, or - for standard input."
  },
  "input-directory-empty": {
    severity: "error",
    title: "Directory without typedefs",
    message: "{file} holds no typedefs.json",
    hint: "Write one with `moduledefs scan {file} > {file}/typedefs.json`, or name the file."
  },
  "file-missing": {
    severity: "error",
    title: "No such file",
    message: "{file}, which {option} names, does not exist",
    hint: "Check the path; it is looked up from the current directory."
  },
  "file-unreadable": {
    severity: "error",
    title: "File cannot be read",
    message: "{file}, which {option} names, cannot be read: {problem}",
    hint: "Name a file that this user may read."
  },
  "output-unwritable": {
    severity: "error",
    title: "File cannot be written",
    message: "{file} cannot be written: {problem}",
    hint: "Nothing was changed. Name a path in a directory that exists and can be written."
  },
  "engine-not-started": {
    severity: "error",
    title: "Engine not started",
    message: "The embedded engine cannot be started: {problem}",
    hint: "Leave --port out, so that a free port is taken."
  },
  "command-not-run": {
    severity: "error",
    title: "Command not run",
    message: "{command} cannot be run: {problem}",
    hint: "Name a program that is there, with its arguments, after --."
  },
  "offline-needs-engine": {
    severity: "error",
    title: "No engine to make an ID for",
    message: "--offline asks no engine for its version",
    hint: "Name it with --engine or --introspection."
  },
  "modules-none": {
    severity: "error",
    title: "No module found",
    message: "{file} holds no module: no typedefs.json, and no dagger.json of a module in TypeScript",
    hint: "Name a typedefs file, or a folder with modules in it or below."
  },
  "module-not-scanned": {
    severity: "warning",
    title: "Module left out",
    message: "{file} holds a module made with {sdk} and no typedefs.json, so it is left out",
    hint: "Sources are read of TypeScript modules only; write its typedefs.json with its own SDK."
  },
  "revision-unreadable": {
    severity: "error",
    title: "Revision cannot be read",
    message: "{file} cannot be read from git: {problem}",
    hint: "Write REVISION:path, with the path from the top of the repository, or with ./ from the current directory."
  },
  "version-ends-wrong": {
    severity: "error",
    title: "No range of two versions",
    message: "{option} is {value}, which is neither one version nor two",
    hint: "Write both ends: v0.18.10..v0.19.5."
  },
  "version-range-missing": {
    severity: "error",
    title: "Nothing to compare with",
    message: "There is one document and one version of it, which is nothing to compare",
    hint: "Name a second document, or a range with --engine or --module: v0.18.10..v0.19.5."
  },
  "version-range-unwanted": {
    severity: "error",
    title: "Too much to compare",
    message: "{option} is a range, and there are two documents",
    hint: "Compare two documents on one version, or one document on two."
  },
  "config-missing": {
    severity: "error",
    title: "No configuration file",
    message: "{file} belongs to no dagger.json or dagger-module.toml",
    hint: "Make one with `dagger init`; nothing was changed."
  },
  "config-engine-version-written": {
    severity: "info",
    title: "engineVersion set",
    message: "engineVersion of {file} is {version} now; {before}",
    hint: "Run `dagger develop` with that engine, and the tests of the module."
  },
  "config-engine-version-kept": {
    severity: "info",
    title: "engineVersion as it should be",
    message: "engineVersion of {file} is {version} already",
    hint: "Nothing to do."
  },
  "baseline-written": {
    severity: "info",
    title: "Baseline written",
    message: "{file} knows {count} findings now",
    hint: "Commit it, and run with `--baseline check`."
  },
  "targets-many": {
    severity: "error",
    title: "More than one target",
    message: "{option} names {count} versions, and this command takes one",
    hint: "Name one version; `moduledefs check` and `moduledefs matrix` take several."
  },
  "names-differ": {
    severity: "warning",
    title: "Other names on other targets",
    message: "{thing} has other GraphQL names on other targets: {names}",
    hint: "Callers must write the name of the engine at hand; a name that all engines keep (such as DARK_BLUE) avoids that.",
    evidence: "casing recordings: member names are re-cased before v0.21.7, and values are names before v0.18.11"
  },
  "targets-left-out": {
    severity: "info",
    title: "Targets that no engine loads",
    message: "Some targets are left out ({count}): the engine refuses the module for its engineVersion ({example})",
    hint: "Name the engineVersion with --module to see others."
  },
  "nothing-to-explain": {
    severity: "error",
    title: "Nothing of that name",
    message: "{topic} is no feature, finding code, behaviour or version",
    hint: "Did you mean {suggestions}? `moduledefs features` lists the features."
  }
};

// src/findings/table/compat.ts
var changeFindings = {
  "module-renamed": {
    severity: "error",
    title: "Module renamed",
    message: "Module {before} is called {after} now",
    hint: "Its constructor and the names of all its types change for callers; install it under the old name to keep them.",
    evidence: "engine-semantics \xA71.3 and \xA71.5"
  },
  "renamed-alike": {
    severity: "info",
    title: "Written otherwise, same name for callers",
    message: "{thing} is written {after} now",
    hint: "Callers see {graphqlName} as before; the runtime is called with the new spelling.",
    evidence: "engine-semantics \xA71.1"
  },
  "type-removed": {
    severity: "error",
    title: "Type removed",
    message: "{thing} is gone",
    hint: "Code of callers that names it stops working; deprecate it first, and remove it when nobody uses it."
  },
  "type-added": {
    severity: "info",
    title: "Type added",
    message: "{thing} is new",
    hint: "Nothing to do; no caller can depend on it yet."
  },
  "type-kind-changed": {
    severity: "error",
    title: "Type of another kind",
    message: "{name} was {before} and is {after} now",
    hint: "Code generated for callers no longer fits; give the new type a name of its own."
  },
  "function-removed": {
    severity: "error",
    title: "Function removed",
    message: "{thing} is gone",
    hint: "Callers get an error when they call it; deprecate it first, and remove it when nobody uses it."
  },
  "function-added": {
    severity: "info",
    title: "Function added",
    message: "{thing} is new",
    hint: "Nothing to do; no caller can depend on it yet."
  },
  "field-removed": {
    severity: "error",
    title: "Field removed",
    message: "{thing} is gone",
    hint: "Callers get an error when they read it; keep it, or a function of the same name without required arguments."
  },
  "field-added": {
    severity: "info",
    title: "Field added",
    message: "{thing} is new",
    hint: "Nothing to do; no caller can depend on it yet."
  },
  "field-now-function": {
    severity: "info",
    title: "Field became a function",
    message: "{thing} was a field",
    hint: "Callers read it as before, as long as it can be called without arguments."
  },
  "function-now-field": {
    severity: "info",
    title: "Function became a field",
    message: "{thing} was a function",
    hint: "Callers read it as before; arguments it had are listed apart."
  },
  "interface-function-added": {
    severity: "error",
    title: "Interface asks for more",
    message: "{thing} is new, so objects that were a {interface} no longer are one",
    hint: "Give the function to a new interface.",
    evidence: "engine-semantics \xA72.4"
  },
  "interface-arguments-changed": {
    severity: "error",
    title: "Interface asks for other arguments",
    message: "{thing} takes ({after}) where it took ({before}), so objects that were a {interface} no longer are one",
    hint: "Engines compare names, order and optionality of arguments; give the new form to a new interface.",
    evidence: "engine-semantics \xA72.4"
  },
  "interface-result-changed": {
    severity: "error",
    title: "Interface asks for another result",
    message: "{thing} returns {after} where it returned {before}, so objects that were a {interface} may no longer be one",
    hint: "Give the new form to a new interface.",
    evidence: "engine-semantics \xA72.4"
  },
  "result-type-changed": {
    severity: "error",
    title: "Result of another type",
    message: "{thing} gives {after} where it gave {before}",
    hint: "Code of callers that takes the result no longer fits; add a function of another name instead."
  },
  "result-may-be-null": {
    severity: "error",
    title: "Result may be missing",
    message: "{thing} may give null now: {after} where it gave {before}",
    hint: "Callers that never had to look for null fail on it; return an empty value, or add a function of another name."
  },
  "result-never-null": {
    severity: "info",
    title: "Result is never missing",
    message: "{thing} always gives a value now: {after} where it gave {before}",
    hint: "Nothing to do; callers that look for null find none."
  },
  "argument-removed": {
    severity: "error",
    title: "Argument removed",
    message: "{thing} is gone",
    hint: "Callers that pass it get an error; deprecate it first, and remove it when nobody passes it."
  },
  "argument-added": {
    severity: "info",
    title: "Argument added",
    message: "{thing} is new and may be left out",
    hint: "Nothing to do; callers do not have to pass it."
  },
  "argument-added-required": {
    severity: "error",
    title: "Required argument added",
    message: "{thing} is new and has to be passed",
    hint: "Callers that do not know it get an error; make it optional or give it a default."
  },
  "argument-now-required": {
    severity: "error",
    title: "Argument became required",
    message: "{thing} has to be passed now",
    hint: "Callers that leave it out get an error; keep it optional, or give it a default."
  },
  "argument-now-optional": {
    severity: "info",
    title: "Argument became optional",
    message: "{thing} may be left out now",
    hint: "Nothing to do; callers that pass it are served as before."
  },
  "argument-takes-no-null": {
    severity: "error",
    title: "Argument takes no null",
    message: "{thing} takes {after} where it took {before}: null is refused now",
    hint: "Callers that pass null get an error; keep the type optional."
  },
  "argument-takes-null": {
    severity: "info",
    title: "Argument takes null",
    message: "{thing} takes {after} where it took {before}: null is allowed now",
    hint: "Nothing to do."
  },
  "argument-type-changed": {
    severity: "error",
    title: "Argument of another type",
    message: "{thing} takes {after} where it took {before}",
    hint: "What callers pass is refused; add an argument of another name instead."
  },
  "argument-type-widened": {
    severity: "warning",
    title: "Argument takes more numbers",
    message: "{thing} takes {after} where it took {before}",
    hint: "Requests of callers are served as before; code generated for them may have to convert its numbers."
  },
  "arguments-reordered": {
    severity: "warning",
    title: "Required arguments in another order",
    message: "{thing} takes its required arguments as ({after}) where it took ({before})",
    hint: "Code generated for callers passes them by position; keep the order."
  },
  "default-changed": {
    severity: "warning",
    title: "Other default",
    message: "{thing} is {after} by default where it was {before}",
    hint: "Callers that leave it out get the new one; say so in the release notes."
  },
  "default-added": {
    severity: "warning",
    title: "Default added",
    message: "{thing} is {after} by default where it had none",
    hint: "Callers that leave it out get it; say so in the release notes."
  },
  "default-removed": {
    severity: "warning",
    title: "Default removed",
    message: "{thing} has no default any more; it was {before}",
    hint: "The function gets nothing from callers that leave it out; fill it in there."
  },
  "ignore-changed": {
    severity: "warning",
    title: "Other files are uploaded",
    message: "{thing} leaves out {after} where it left out {before}",
    hint: "What the function finds in the directory changes, and with it what is cached."
  },
  "enum-member-removed": {
    severity: "error",
    title: "Enum member removed",
    message: "{thing} is gone",
    hint: "Callers that pass or compare it fail; deprecate it first, and remove it when nobody uses it."
  },
  "enum-member-added": {
    severity: "info",
    title: "Enum member added",
    message: "{thing} is new",
    hint: "Nothing to do; the enum is only passed in, and no caller can depend on it yet."
  },
  "enum-member-added-to-result": {
    severity: "warning",
    title: "Enum member added to results",
    message: "{thing} is new, and callers get this enum as a result",
    hint: "Callers that handle every member they know meet one they do not know."
  },
  "enum-value-changed": {
    severity: "warning",
    title: "Enum member with another value",
    message: "{thing} has the value {after} where it had {before}",
    hint: "Callers see values instead of names below engine or engineVersion v0.18.11: there this breaks them.",
    evidence: "engine-semantics \xA74"
  },
  "deprecated-now": {
    severity: "info",
    title: "Deprecated",
    message: "{thing} is deprecated now: {reason}",
    hint: "Callers see a warning and can move on before it goes away."
  },
  "deprecated-no-more": {
    severity: "info",
    title: "No longer deprecated",
    message: "{thing} is no longer deprecated",
    hint: "Nothing to do."
  },
  "description-changed": {
    severity: "info",
    title: "Described otherwise",
    message: "{thing} is described otherwise",
    hint: "Nothing to do; only documentation changes."
  },
  "cached-more": {
    severity: "warning",
    title: "Results are cached longer",
    message: "{thing} is cached {after} where it was cached {before}",
    hint: "Callers may get an older result; keep the policy where the function looks at the world outside.",
    evidence: "modules, engine-semantics \xA73.2"
  },
  "cached-less": {
    severity: "info",
    title: "Results are cached less",
    message: "{thing} is cached {after} where it was cached {before}",
    hint: "Callers wait more often."
  },
  "mark-removed": {
    severity: "warning",
    title: "No longer run by a command",
    message: "{thing} is no longer marked as {mark}",
    hint: "Commands that run every {mark} leave it out; pipelines that count on it do less than before."
  },
  "mark-added": {
    severity: "info",
    title: "Run by a command",
    message: "{thing} is marked as {mark} now",
    hint: "Commands that run every {mark} include it."
  },
  "mark-added-fails": {
    severity: "warning",
    title: "Run by a command that can fail",
    message: "{thing} is marked as {mark} now",
    hint: "`dagger check` runs it, and fails where it fails.",
    evidence: "modules: every generator is also a check"
  },
  "name-changed": {
    severity: "error",
    title: "Other GraphQL name",
    message: "{thing} is called {after} by callers where it was called {before}",
    hint: "Code of callers that names it stops working; change it together with the engine.",
    evidence: "engine-semantics \xA71; casing and views recordings"
  },
  "loads-no-more": {
    severity: "error",
    title: "Does not load any more",
    message: "It loads on {before} and not on {after}: {reason}",
    hint: "Solve that first; nothing else matters until it loads."
  },
  "loads-now": {
    severity: "info",
    title: "Loads now",
    message: "It does not load on {before} and does on {after}",
    hint: "Nothing to do."
  },
  "cached-by-default-now": {
    severity: "warning",
    title: "Results are cached by default",
    message: "Results of {functions} are cached across sessions, for up to seven days, where they were cached per session",
    hint: 'Give functions that look at the world outside a cache policy, or set "disableDefaultFunctionCaching": true.',
    evidence: "modules; engine-semantics \xA73.2"
  },
  "cached-by-default-no-more": {
    severity: "info",
    title: "Results are cached per session again",
    message: "Results of {functions} are cached per session where they were cached across sessions",
    hint: "Callers wait more often.",
    evidence: "modules; engine-semantics \xA73.2"
  },
  "constructor-unseen-changed": {
    severity: "info",
    title: "Constructor that callers cannot call",
    message: "{thing} takes other arguments, but only the main object has a constructor for callers",
    hint: "Nothing to do.",
    evidence: "engine-semantics \xA71.5"
  }
};
var configFindings = {
  "config-key-unknown": {
    severity: "warning",
    title: "Configuration key that no engine reads",
    message: "{file} has the key {key}, which no known engine reads",
    hint: "Did you mean {suggestion}? Remove it otherwise.",
    evidence: "engine-semantics \xA76"
  },
  "config-key-ignored": {
    severity: "warning",
    title: "Configuration key that this engine does not read",
    message: "{file} has the key {key}, which engines read {spans}; {release} ignores it",
    hint: "Remove it, or use an engine that reads it.",
    evidence: "engine-semantics \xA76"
  },
  "config-value-wrong": {
    severity: "error",
    title: "Configuration value of the wrong type",
    message: "{key} in {file} is {actual}, and engines take {expected}",
    hint: "Write {expected}.",
    evidence: "engine-semantics \xA76"
  },
  "config-key-elsewhere": {
    severity: "error",
    title: "Configuration key of the other file",
    message: "{file} has the key {key}, which engines refuse there",
    hint: "{instead}",
    evidence: "engine-semantics \xA76.2"
  },
  "config-file-unknown": {
    severity: "warning",
    title: "Configuration file that this engine does not read",
    message: "{file} is read by engines {spans}; {release} looks for dagger.json",
    hint: "Keep a dagger.json beside it for older engines.",
    evidence: "engine-semantics \xA76.2"
  },
  "config-blueprint-conflict": {
    severity: "error",
    title: "Blueprint beside its opposite",
    message: "{file} has a blueprint and {key}, which engines take for a contradiction",
    hint: "Remove one of them: a module made from a blueprint has no code of its own.",
    evidence: "engine-semantics \xA76.1"
  },
  "config-source-without-sdk": {
    severity: "error",
    title: "Source without SDK",
    message: "{file} names the source {source} but no SDK to build it",
    hint: 'Name the SDK, or remove "source".',
    evidence: "engine-semantics \xA76.1"
  },
  "config-source-outside": {
    severity: "error",
    title: "Source outside of the module",
    message: "{file} names the source {source}, which is not inside of the module",
    hint: "Write a path relative to the file, without .. at its start.",
    evidence: "engine-semantics \xA76.1"
  },
  "config-engine-version-unwritable": {
    severity: "error",
    title: "engineVersion cannot be written",
    message: "engineVersion cannot be set in {file}: {problem}",
    hint: "Set it by hand; nothing was changed."
  },
  "customization-unmatched": {
    severity: "warning",
    title: "Customization that matches nothing",
    message: "Customization {number} of toolchain {toolchain} has no effect: {problem}",
    hint: "Engines skip it without a word. Closest there: {suggestions}.",
    evidence: "engine-semantics \xA76.1, modules (toolchains)"
  },
  "customization-empty": {
    severity: "warning",
    title: "Customization that sets nothing",
    message: "Customization {number} of toolchain {toolchain} sets nothing on {thing}",
    hint: "Give it default, defaultPath, defaultAddress or ignore, or remove it.",
    evidence: "engine-semantics \xA76.1"
  },
  "customization-default-unusable": {
    severity: "warning",
    title: "Customized default that does not fit",
    message: "Customization {number} of toolchain {toolchain} gives {thing} the default {value}, which is no {type}",
    hint: "Engines skip it without a word; write a {type} as text.",
    evidence: "engine-semantics \xA76.1"
  },
  "customization-applied": {
    severity: "info",
    title: "Customized argument",
    message: "{thing} is changed by customization {number} of toolchain {toolchain}: {changes}",
    hint: "Nothing to do; callers of this toolchain see it so.",
    evidence: "engine-semantics \xA76.1"
  },
  "ignored-mark-unmatched": {
    severity: "warning",
    title: "Pattern that matches no function",
    message: "{key} of toolchain {toolchain} has the pattern {pattern}, which matches no {mark}",
    hint: "Closest there: {suggestions}. Remove it otherwise.",
    evidence: "modules (toolchains)"
  }
};
var ignoreFindings = {
  "ignore-file-unreadable": {
    severity: "error",
    title: "Ignore file unreadable",
    message: "{file} cannot be read: {problem}",
    hint: "Nothing is ignored until it is mended."
  },
  "ignore-entry-wrong": {
    severity: "error",
    title: "Ignore entry that says too little",
    message: "Entry {number} of {file} {problem}",
    hint: 'An entry has "key" and "reason", and may have "expires" (2027-01-31) and "engines" (v0.12.0..v0.18.10); `--keys` prints keys.'
  },
  "ignore-expired": {
    severity: "warning",
    title: "Ignore entry expired",
    message: "Entry {number} of {file} ({key}) expired on {expires}; what it ignored is reported again",
    hint: "Solve it, or give it a later date and a reason why."
  },
  "ignore-stale": {
    severity: "warning",
    title: "Ignore entry that matches nothing",
    message: "Entry {number} of {file} ({key}) matches no finding any more",
    hint: "Remove it."
  },
  "baseline-unreadable": {
    severity: "error",
    title: "Baseline unreadable",
    message: "{file} is no baseline: {problem}",
    hint: "Write it again with `--baseline write`."
  },
  "baseline-gone": {
    severity: "info",
    title: "Finding of the baseline is gone",
    message: "{count} findings of the baseline are gone, {key} first",
    hint: "Write the baseline again with `--baseline write`, so that they cannot come back."
  }
};
var exchangeFindings = {
  "import-unreadable": {
    severity: "error",
    title: "Cannot be imported",
    message: "This is no {form}: {problem}",
    hint: "Name the form it has with `--from`."
  },
  "import-part-wrong": {
    severity: "error",
    title: "Part that cannot be imported",
    message: "{path} is {actual}, and {form} has {expected} there",
    hint: "Make the file again with the tool it comes from."
  },
  "import-cannot-say": {
    severity: "info",
    title: "What the form cannot say",
    message: "{form} cannot say {what}; the document has none",
    hint: "Add it to the document where the module has it.",
    evidence: "sdk-protocol \xA74"
  },
  "import-names-public": {
    severity: "warning",
    title: "Names are those callers see",
    message: "{form} has the names that callers see; the document has them as the original ones",
    hint: "Check them: a runtime is called with the original names, and engines make GraphQL names of those.",
    evidence: "sdk-protocol \xA74.3"
  },
  "import-fields-as-functions": {
    severity: "info",
    title: "Fields and functions are alike",
    message: "{form} does not tell fields from functions without arguments; all of them became functions",
    hint: 'Move to "fields" what is one.',
    evidence: "sdk-protocol \xA74.3"
  },
  "import-deprecated-empty": {
    severity: "info",
    title: "Deprecated without a reason, or not at all",
    message: '{count} parts have an empty "deprecated", which {form} writes for parts that are not deprecated as well; it is left out',
    hint: 'Write "deprecated": "" where the module means it.',
    evidence: "sdk-protocol \xA74.2"
  },
  "import-default-unknown": {
    severity: "warning",
    title: "Default that is no member",
    message: "{thing} has the default {value}, which is the value of no member of enum {enum}",
    hint: "Name a member; the default is kept as it is.",
    evidence: "sdk-protocol \xA73.3"
  },
  "import-default-literal": {
    severity: "warning",
    title: "Default that cannot be read",
    message: "{thing} has the default {value}, which is neither JSON nor a GraphQL literal; it is left out",
    hint: "Write the default as JSON."
  },
  "import-module-unnamed": {
    severity: "error",
    title: "Module name needed",
    message: "{form} does not name its module",
    hint: "Give the name with `--name`."
  },
  "export-cannot-say": {
    severity: "warning",
    title: "Lost in the export",
    message: "{form} cannot say {what} ({count}), {pointer} first",
    hint: "Keep the document as the source, and export from it again.",
    evidence: "sdk-protocol \xA74"
  }
};
var compatFindings = {
  ...exchangeFindings,
  ...changeFindings,
  ...configFindings,
  ...ignoreFindings
};

// src/findings/table/document.ts
var documentFindings = {
  "json-syntax": {
    severity: "error",
    title: "Not JSON",
    message: "Found {found} where {expected} belongs",
    hint: "Mend the JSON there; nothing behind that place was read."
  },
  "json-bad-token": {
    severity: "error",
    title: "Not JSON",
    message: "There is {what}",
    hint: "Mend the JSON there; nothing behind that place was read."
  },
  "json-trailing-comma": {
    severity: "error",
    title: "Trailing comma",
    message: "There is a comma before {end}, which JSON does not allow",
    hint: "Remove the comma."
  },
  "json-truncated": {
    severity: "error",
    title: "Document cut off",
    message: "The document ends inside {inside}",
    hint: "Write the rest of it; was it cut off on its way?"
  },
  "json-empty": {
    severity: "error",
    title: "Empty document",
    message: "The document is empty",
    hint: "The smallest document is an object with formatVersion and name."
  },
  "json-comment": {
    severity: "error",
    title: "Comment in JSON",
    message: "There is a comment, which JSON does not have",
    hint: "Remove it, or keep it as text under a key that starts with x-."
  },
  "json-trailing": {
    severity: "error",
    title: "Something behind the document",
    message: "Something follows the end of the document",
    hint: "A file holds one document: remove what follows, or put it into a file of its own."
  },
  "json-too-deep": {
    severity: "error",
    title: "Nested too deeply",
    message: "Arrays and objects are nested more than {limit} levels deep",
    hint: "No type needs that; look for a list of lists that an emitter never ends."
  },
  "json-duplicate-key": {
    severity: "error",
    title: "Key given twice",
    message: "The key {key} comes twice in one object",
    hint: "Keep one of them: readers of JSON do not agree on which one counts.",
    evidence: "RFC 7493 \xA72.3: names in an object must be unique"
  },
  "json-lone-surrogate": {
    severity: "error",
    title: "Half a character",
    message: "The text {text} holds half of a surrogate pair, which is no character",
    hint: "Write the whole character; text was probably cut in the middle of one.",
    evidence: "RFC 7493 \xA72.1: no unpaired surrogates, which UTF-8 cannot hold"
  },
  "document-not-utf8": {
    severity: "error",
    title: "Not UTF-8",
    message: "The byte at offset {offset} is not UTF-8",
    hint: "Save the document as UTF-8.",
    evidence: "RFC 8259 \xA78.1"
  },
  "document-too-large": {
    severity: "error",
    title: "Document too large",
    message: "The document has {size} bytes; at most {limit} are read",
    hint: "A module of 100,000 functions takes less than 100 MB: look for what repeats."
  },
  "value-not-json": {
    severity: "error",
    title: "Value that is no JSON",
    message: "There is {what}, which JSON cannot hold",
    hint: "Use a string, a number, true, false, null, an array or a plain object."
  },
  "document-many-problems": {
    severity: "error",
    title: "More problems than are shown",
    message: "The document has more problems than the {limit} shown",
    hint: "Mend these first; most of them probably have one cause."
  },
  "format-version-missing": {
    severity: "error",
    title: "No format version",
    message: "The document has no formatVersion",
    hint: 'Add "formatVersion": {known}.'
  },
  "format-version-unknown": {
    severity: "error",
    title: "Unknown format version",
    message: "The document has the formatVersion {version}; this software reads {known}",
    hint: "Use a newer moduledefs, or have the document written in format {known}."
  },
  "key-unknown": {
    severity: "error",
    title: "Unknown key",
    message: "{thing} has the unknown key {key}",
    hint: "Known there: {known}. Keys of your own start with x-."
  },
  "key-misspelt": {
    severity: "error",
    title: "Unknown key",
    message: "{thing} has the unknown key {key}; did you mean {nearest}?",
    hint: "Known there: {known}. Keys of your own start with x-."
  },
  "key-missing": {
    severity: "error",
    title: "Key missing",
    message: "{thing} has no {key}",
    hint: 'Add "{key}": {expected}.'
  },
  "word-unknown": {
    severity: "error",
    title: "Unknown word",
    message: "{thing} is {word}, which is none of the words it can be",
    hint: "Use {expected}."
  },
  "word-misspelt": {
    severity: "error",
    title: "Unknown word",
    message: "{thing} is {word}; did you mean {nearest}?",
    hint: "Use {expected}."
  },
  "value-wrong-type": {
    severity: "error",
    title: "Value of the wrong type",
    message: "{thing} is {actual}, but must be {expected}",
    hint: "Write {expected} there, or leave the key out if it is optional."
  }
};

// src/findings/table/engine.ts
var engineFindings = {
  "engine-not-embeddable": {
    severity: "error",
    title: "No embedded engine of that release",
    message: "There is no embedded engine of {release}: they begin with v0.12.0",
    hint: "Name a release from v0.12.0 on.",
    evidence: "engine-semantics \xA77.2"
  },
  "engine-call-refused": {
    severity: "error",
    title: "Engine refuses a call",
    message: "Engine {release} refuses the call {call}",
    hint: "Change what the call stands for.",
    evidence: "builder recordings"
  },
  "engine-process-dies": {
    severity: "error",
    title: "Engine process ends",
    message: "The call {call} ends the process of engine {release}, and with it the sessions of everybody on it",
    hint: "Never make this call; the translator does not.",
    evidence: "measured \xA72, crashes recording"
  },
  "engine-module-unnamed": {
    severity: "error",
    title: "Module without a name",
    message: "The module has no name",
    hint: 'Set "name" in the configuration of the module.',
    evidence: "engine-semantics \xA72.3"
  },
  "engine-reserved-name": {
    severity: "error",
    title: "Reserved name",
    message: "{thing} becomes {name} in GraphQL, which is reserved: every object has an {name} of its own",
    hint: "Give it another name.",
    evidence: "engine-semantics \xA72.3, merge cases field-id and fn-ID"
  },
  "engine-workspace-field": {
    severity: "error",
    title: "Workspace as a field",
    message: "{thing} is a Workspace, which objects cannot hold",
    hint: "Take the Workspace as an argument of the functions that need it.",
    evidence: "merge case field-workspace"
  },
  "engine-dependency-type": {
    severity: "error",
    title: "Type of a dependency",
    message: "{thing} has the type {type} of the dependency {dependency}; only own and core types can be used there",
    hint: "Use a core type, or a type of the module itself that wraps it.",
    evidence: "merge cases dep-*"
  },
  "engine-mark-shape": {
    severity: "error",
    title: "Mark on a function of the wrong shape",
    message: "{thing} has not the shape that its mark asks for",
    hint: "Services to bring up return Service!, generators Changeset!, both without required arguments; agents take one LLM! and return LLM!.",
    evidence: "merge cases up-*, generate-* and agent-* of v1.0.0-beta.10"
  },
  "engine-enum-default": {
    severity: "error",
    title: "Default that is no member",
    message: "{thing} has the default {value}, which is no member of enum {enum}",
    hint: "Name the member as the enum does.",
    evidence: "merge cases enum-default-*, views recordings of v0.18.11"
  },
  "engine-type-taken": {
    severity: "error",
    title: "Type name is taken",
    message: "{thing} becomes {type} in the schema, a name that {owner} has already",
    hint: "Rename it.",
    evidence: "merge cases object-like-core and module-like-core"
  },
  "engine-constructor-return": {
    severity: "error",
    title: "Constructor returns something else",
    message: "{thing} does not return {object}",
    hint: "Let the constructor return the object it makes.",
    evidence: "merge cases ctor-returns-*"
  },
  "engine-type-unknown": {
    severity: "error",
    title: "Unknown type",
    message: "{thing} has the type {type}, which neither the module nor its dependencies nor the core define as such",
    hint: "Define the type, or check its name and kind.",
    evidence: "merge cases unknown-return and wrong-kind-*"
  },
  "engine-default-invalid": {
    severity: "error",
    title: "Default of another type",
    message: "{thing} has the default {value}, which is no {type}: {reason}",
    hint: "Write a default of that type, as JSON.",
    evidence: "merge cases default-*"
  },
  "engine-names-collide": {
    severity: "warning",
    title: "Two things with one GraphQL name",
    message: "{thing} and {other} both become {name} in GraphQL; callers see the second one only",
    hint: "Rename one of them.",
    evidence: "merge cases ns-foo-collision and dup-*; measured \xA75"
  },
  "engine-root-hides-core": {
    severity: "warning",
    title: "Module hides a field of the core API",
    message: "Module {module} takes the field {root} of Query, which is then no longer that of the core API",
    hint: "Rename the module if its callers need the core field.",
    evidence: "merge case ns-http"
  },
  "engine-no-main-object": {
    severity: "warning",
    title: "No main object",
    message: "No object is named {main} after the module {module}, so callers have no way to its functions",
    hint: "Name one object after the module.",
    evidence: "engine-semantics \xA71.5"
  },
  "engine-enum-empty": {
    severity: "warning",
    title: "Enum without members",
    message: "{thing} has no members; whatever uses it cannot be called",
    hint: "Give it a member, or remove it.",
    evidence: "engine-semantics \xA72.3, merge case enum-no-members"
  },
  "engine-interface-empty": {
    severity: "warning",
    title: "Interface without functions",
    message: "{thing} has no functions; on engine {release} it loads, and then the next module load in another session ends the engine process",
    hint: "Give the interface a function, or remove it.",
    evidence: "measured \xA72.4, merge case iface-empty"
  },
  "engine-interface-type-unknown": {
    severity: "warning",
    title: "Interface uses an unknown type",
    message: "{thing} uses the type {name}, which nobody defines; the module loads, but the schema cannot be read",
    hint: "Define the type, or check its name and kind.",
    evidence: "engine-semantics \xA72.3"
  },
  "engine-object-argument": {
    severity: "warning",
    title: "Object that cannot be an argument",
    message: "{thing} is an object of the module with an enum or a scalar in its state ({path}); on engine {release} calls that pass one fail while it is set",
    hint: "Pass the parts on their own, or keep the value in a private field or as a string.",
    evidence: "measured \xA72.5, object-arguments recording"
  },
  "engine-list-of-lists-result": {
    severity: "warning",
    title: "Result that is a list of lists",
    message: "{thing} returns a list of lists; on engine {release} callers get ID strings in place of its values",
    hint: "Return a list of objects that hold lists, or JSON.",
    evidence: "measured \xA72.6"
  },
  "engine-mark-skipped": {
    severity: "warning",
    title: "Marked function is left out",
    message: "{thing} is marked as a {mark} but needs the argument {argument}; engines leave it out without a word",
    hint: "Give {argument} a default, or make it optional.",
    evidence: "engine-semantics \xA72.3"
  }
};

// src/findings/table/ids.ts
var idFindings = {
  "id-empty": {
    severity: "error",
    title: "No ID",
    message: "the ID is empty",
    hint: "Give the whole text that `id` answered.",
    evidence: 'engines answer `empty Module ID` or `missing required argument: "id"`'
  },
  "id-base64-url": {
    severity: "error",
    title: "URL form of base64",
    message: "the ID is in the URL form of base64 ({character} at character {at}), which engines refuse",
    hint: 'Write "+" for "-" and "/" for "_".',
    evidence: "recording recipe-variants, same in base64url alphabet"
  },
  "id-base64-character": {
    severity: "error",
    title: "Not base64",
    message: "character {at} of the ID is {character}, which base64 does not have",
    hint: "Give the ID alone, without quotes, spaces or a prefix.",
    evidence: "recording recipe-variants, not base64"
  },
  "id-base64-padding": {
    severity: "error",
    title: "Base64 without its padding",
    message: 'the ID lacks {missing} "=" at its end, and engines want it',
    hint: "Append the missing padding; if it was cut off with more, copy the ID again.",
    evidence: "recording recipe-variants, same without the = padding"
  },
  "id-base64-length": {
    severity: "error",
    title: "Base64 cut off",
    message: "the ID has {length} characters of base64, a length that no base64 text has",
    hint: "It was cut off or has a character too many: copy it again.",
    evidence: "recording recipe-variants, truncated"
  },
  "id-malformed": {
    severity: "error",
    title: "Not an ID inside",
    message: "the ID is base64, but what it holds is no ID: {what} (byte {at} of {length})",
    hint: "It was cut off or changed on the way: copy it again.",
    evidence: "recording recipe-variants, truncated"
  },
  "id-no-calls": {
    severity: "error",
    title: "Recipe without calls",
    message: "the ID is a recipe that holds no call",
    hint: "Make it again: a recipe holds at least the call that makes the thing."
  },
  "id-root-missing": {
    severity: "error",
    title: "Recipe without its last call",
    message: "the ID says that it is call {digest}, but it holds no such call",
    hint: "Make it again with every call it stands on.",
    evidence: "engine-semantics \xA77.2: engines refuse digests without a call"
  },
  "id-call-missing": {
    severity: "error",
    title: "Recipe lacks a call",
    message: "{call} refers to call {missing}, but the ID holds no such call",
    hint: "Make it again with every call it stands on.",
    evidence: "engine-semantics \xA77.2: engines refuse digests without a call"
  },
  "id-key-mismatch": {
    severity: "error",
    title: "Call under another digest",
    message: "{call} is kept under {key}, but its own digest is {digest}; engines refuse that",
    hint: "Keep each call under the digest that is written in it.",
    evidence: "engine-semantics \xA77.2: `call digest mismatch`"
  },
  "id-cycle": {
    severity: "error",
    title: "Recipe that stands on itself",
    message: "{call} ({digest}) stands on its own result",
    hint: "A call can refer to earlier ones only; no engine makes such an ID."
  },
  "id-digest-wrong": {
    severity: "warning",
    title: "Digest that is not its call\u2019s",
    message: "{call} is kept under {digest}, but engines {engines} give that call {actual}; loading it can bring back the result of another call",
    hint: "The ID was changed after it was made: make it again.",
    evidence: "measured \xA74: a claimed digest of a real call is used for lookup"
  },
  "id-more": {
    severity: "info",
    title: "More of the same",
    message: "left out here: {count} more of \u201C{title}\u201D",
    hint: "What is shown is the first ten of a kind."
  },
  "id-digests-invented": {
    severity: "warning",
    title: "Invented digests",
    message: "no digest in the ID (calls: {count}) is one that an engine gives to its call; such an ID loads, but two that share a digest bring back the same thing",
    hint: "Make it with the digests of the engine it is for.",
    evidence: "measured \xA74 and recording recipe-variants, digests: short arbitrary strings"
  },
  "id-wrapping-wrong": {
    severity: "warning",
    title: "Digests of one time in the form of another",
    message: "the ID has the form of engines {formEngines} and the digests of engines {digestEngines}; the first load it and look its calls up by digests that are not theirs, the others refuse it",
    hint: "Make it for the engine it is for.",
    evidence: "recording recipe-variants, wrapped wire format, digest algorithm of proto"
  },
  "id-digest-by-content": {
    severity: "note",
    title: "Digest of a content",
    message: "digests of contents, as the ID itself says: {count}; they cannot be computed from their calls",
    hint: "Nothing to do.",
    evidence: "engine-semantics \xA77.1: isCustomDigest of v0.18.18-v0.20.8"
  },
  "id-unused-calls": {
    severity: "info",
    title: "Calls that nothing refers to",
    message: "the ID holds calls that its result does not stand on: {count}, the first one {call}",
    hint: "They are read over; make the ID again to be rid of them."
  },
  "id-unknown-fields": {
    severity: "info",
    title: "From a newer engine",
    message: "the calls have fields that no engine known here writes: {fields}",
    hint: "The ID is of a newer engine, or it was changed; what these fields mean is left out."
  },
  "id-form-refused": {
    severity: "error",
    title: "ID of another time",
    message: "the ID has the form of engines {formEngines}, which engine {release} refuses",
    hint: "Make it for engine {release}.",
    evidence: "recording recipe-variants, wire format of the other era"
  },
  "id-digests-other": {
    severity: "warning",
    title: "Digests of another time",
    message: "the digests are those of engines {digestEngines}; engine {release} loads the ID, but gives its calls others",
    hint: "Make it for engine {release}, so that equal calls are done once.",
    evidence: "recording recipe-variants, right wire format, digest algorithm of another time"
  },
  "id-call-unknown": {
    severity: "error",
    title: "Call that the engine does not have",
    message: "{call} is called on {type}, and engine {release} has no such field there",
    hint: "Make the ID for engine {release}.",
    evidence: "recording recipe-variants, unknown field in recipe"
  },
  "id-argument-unknown": {
    severity: "warning",
    title: "Argument that the engine does not have",
    message: "{call} is given {argument}, and engine {release} has no such argument there: it is read over or refused",
    hint: "Make the ID for engine {release}.",
    evidence: "recording recipe-variants, unknown argument in recipe: refused by v0.12.4, read over from v0.15.3 on"
  },
  "id-release-too-old": {
    severity: "error",
    title: "No offline IDs for this engine",
    message: "a module ID can be made for engines from v0.12.0 on; the target is {release}",
    hint: "Register by batched requests or plain calls, or use engine v0.12.0 or later.",
    evidence: "engine-semantics \xA77.1: the calls of older engines record no view"
  },
  "id-not-a-plan": {
    severity: "error",
    title: "Not made of registration calls",
    message: "the ID is of a {type}, made by {call}, which does not belong to registering types",
    hint: "Only IDs of Module, TypeDef, Function and SourceMap stand for a plan."
  }
};

// src/findings/table/run.ts
var runFindings = {
  "bundle-no-esbuild": {
    severity: "error",
    title: "esbuild is not installed",
    message: "Loading a module's code takes esbuild, which is not installed",
    hint: "Run `npm install esbuild`, or build the module where it is installed: what `moduledefs build` writes needs nothing."
  },
  "bundle-failed": {
    severity: "error",
    title: "Code that cannot be bundled",
    message: "The code of the module cannot be bundled: {problem}",
    hint: "Mend the source, or install the package that is missing."
  },
  "built-unreadable": {
    severity: "error",
    title: "No built module",
    message: "{directory} holds no built module: {problem}",
    hint: "Run `moduledefs build` and name the folder it writes, with MODULEDEFS_MODULE or beside main.js."
  },
  "typedefs-stale": {
    severity: "warning",
    title: "Typedefs of other sources",
    message: "{file} was made from other sources than the module has now, so the module is scanned again",
    hint: "Write it anew with `moduledefs scan {directory} --output {file}`."
  },
  "call-unanswerable": {
    severity: "error",
    title: "No function call to answer",
    message: "The session has no function call to answer: {problem}",
    hint: "Let an engine start it: a runtime runs in a container that a function call was made for."
  },
  "call-ended-early": {
    severity: "error",
    title: "Code that ended its own process",
    message: "{call} ended its process with exit code 0 before it returned",
    hint: "Return from the function, or throw an error, instead of calling process.exit()."
  },
  "call-killed": {
    severity: "error",
    title: "Code whose process was killed",
    message: "The process of {call} was ended by {signal} before it returned",
    hint: "Look for what ran out: SIGKILL and SIGABRT are mostly a lack of memory."
  },
  "call-never-settles": {
    severity: "error",
    title: "Promise that never settles",
    message: "{call} waits for something that can no longer happen",
    hint: "Resolve or reject every promise the function awaits."
  },
  "call-blocked": {
    severity: "error",
    title: "Code that does not come to an end",
    message: "{call} has kept its process busy for {seconds} seconds without a pause, and was ended",
    hint: "Look for an endless loop. MODULEDEFS_TIMEOUT sets another limit, in seconds."
  },
  "call-too-long": {
    severity: "error",
    title: "Call that takes too long",
    message: "{call} has not returned within {seconds} seconds (MODULEDEFS_TIMEOUT), and was ended",
    hint: "Give it more time, or do less in one call."
  },
  "call-uncaught": {
    severity: "error",
    title: "Error outside the call",
    message: "{call} left an error behind that nobody caught: {problem}",
    hint: "Catch errors in timers and event handlers."
  },
  "call-unhandled-rejection": {
    severity: "error",
    title: "Rejected promise",
    message: "{call} left a promise behind that was rejected: {problem}",
    hint: "Await every promise, or catch what it may reject with."
  },
  "module-not-loaded": {
    severity: "error",
    title: "Module that cannot be loaded",
    message: "The code of module {module} cannot be loaded: {problem}",
    hint: "What runs while the sources are imported fails, before any function is called."
  },
  "timeout-invalid": {
    severity: "error",
    title: "Unusable time limit",
    message: "MODULEDEFS_TIMEOUT is {value}, which is no number of seconds",
    hint: "Write a whole number, such as 600."
  },
  "call-function-unknown": {
    severity: "error",
    title: "Unknown function",
    message: "{type} has no function {word}",
    hint: "Did you mean {near}? --help lists what there is."
  },
  "call-result-has-no-functions": {
    severity: "error",
    title: "Nothing to call on a result",
    message: "{call} gives {type}, which has no functions, so {word} cannot follow it",
    hint: "End the command after {call}, or put -- flags before their values."
  },
  "call-flag-unknown": {
    severity: "error",
    title: "Unknown flag",
    message: "{call} has no flag {flag}",
    hint: "Here {near}."
  },
  "call-flag-missing": {
    severity: "error",
    title: "Flag that is needed",
    message: "{call} needs {flag}",
    hint: "Give {flag}, right behind {call}."
  },
  "call-flag-without-value": {
    severity: "error",
    title: "Flag without a value",
    message: "{flag} has no value",
    hint: "Write {flag} VALUE or {flag}=VALUE."
  },
  "call-flag-repeated": {
    severity: "error",
    title: "Flag given twice",
    message: "{flag} takes one value and was given several times",
    hint: "Give {flag} once."
  },
  "call-flag-invalid": {
    severity: "error",
    title: "Value that does not fit its flag",
    message: "{flag} takes {wanted}, not {value}",
    hint: "Give {wanted}."
  },
  "call-flag-unsupported": {
    severity: "error",
    title: "Flag that no text stands for",
    message: "{flag} takes {type}, which cannot be written on a command line",
    hint: "Call the function from code, or give its module another function that makes the {type}."
  },
  "call-no-main-object": {
    severity: "error",
    title: "Module without a main object",
    message: "Module {module} has no main object, so there is nothing to call",
    hint: "Give the main object the name of the module, in Pascal case."
  },
  "call-failed": {
    severity: "error",
    title: "Call that failed",
    message: "{message}",
    hint: ""
  }
};

// src/findings/table/runtime.ts
var runtimeFindings = {
  "scan-no-typescript": {
    severity: "error",
    title: "TypeScript is not installed",
    message: "Scanning reads sources with the TypeScript compiler, which is not installed",
    hint: "Run `npm install typescript@6`; TypeScript 7 has no compiler API to call."
  },
  "scan-no-name": {
    severity: "error",
    title: "Module without a name",
    message: "{directory} has no dagger.json with a name, so the main object is not known",
    hint: "Name the module with --name, or scan the folder that holds its dagger.json."
  },
  "scan-no-sources": {
    severity: "error",
    title: "Nothing to scan",
    message: "{directory} holds no TypeScript sources",
    hint: "Put the module's classes into src/index.ts."
  },
  "scan-syntax": {
    severity: "error",
    title: "Source that cannot be read",
    message: "TypeScript cannot read this: {problem}",
    hint: "Mend the source; the rest of it was scanned as far as it makes sense."
  },
  "scan-too-deep": {
    severity: "error",
    title: "Source nested too deeply",
    message: "The sources are nested more deeply than the TypeScript compiler can follow",
    hint: "Split the expression or type into named parts."
  },
  "scan-no-objects": {
    severity: "error",
    title: "No object in the module",
    message: "Module {module} has no class with @object()",
    hint: "Write a class {wanted}, export it and put @object() on it.",
    evidence: "without a main object callers reach nothing of the module"
  },
  "scan-main-missing": {
    severity: "warning",
    title: "No main object",
    message: "No class is named {wanted}, so module {module} has no main object: {classes} are scanned, but callers cannot reach them",
    hint: "Name the main class {wanted}.",
    evidence: "engine rule: the main object is the one whose name and that of the module are equal in camel case"
  },
  "scan-class-not-decorated": {
    severity: "error",
    title: "Class without @object()",
    message: "{thing} uses the class {class}, which has no @object()",
    hint: "Put @object() on {class}, or take another type."
  },
  "scan-class-unnamed": {
    severity: "error",
    title: "Class without a name",
    message: "A class with @object() has no name",
    hint: "Name the class: its name is the name of the object."
  },
  "scan-class-generic": {
    severity: "error",
    title: "Generic type",
    message: "{class} has type parameters, which the API cannot express",
    hint: "Write one class or interface per type."
  },
  "scan-class-not-exported": {
    severity: "warning",
    title: "Class that is not exported",
    message: "Class {class} is part of the module but not exported, so only a runtime that bundles its sources can reach it",
    hint: "Write `export class {class}`."
  },
  "scan-decorator-not-called": {
    severity: "error",
    title: "Decorator that is not called",
    message: "@{decorator} is not called",
    hint: "Write @{decorator}()."
  },
  "scan-option-unknown": {
    severity: "error",
    title: "Unknown option of a decorator",
    message: "@{decorator} has no option {option} here",
    hint: "It has {options}."
  },
  "scan-option-not-constant": {
    severity: "error",
    title: "Option that is not constant",
    message: "{what} is not {wanted}",
    hint: "Write a literal, or a const that holds one: nothing is executed to find it."
  },
  "scan-cache-invalid": {
    severity: "error",
    title: "Unknown cache policy",
    message: '{thing} has the cache policy "{cache}", which is neither never, session nor a duration',
    hint: 'Write "never", "session" or a duration such as "10m" or "1h30m".'
  },
  "scan-mark-without-func": {
    severity: "warning",
    title: "Mark on something that is no function",
    message: "{thing} has @{mark}() but no @func(), so it is not part of the module",
    hint: "Add @func()."
  },
  "scan-func-misplaced": {
    severity: "error",
    title: "@func() where no function is",
    message: "{thing} has @func(), which belongs on methods and properties of an object",
    hint: "Make it a method, or remove @func()."
  },
  "scan-field-is-function": {
    severity: "error",
    title: "Function kept in a property",
    message: "{thing} holds a function, which cannot be read as a field",
    hint: "Make it a method with @func()."
  },
  "scan-argument-unnamed": {
    severity: "error",
    title: "Parameter without a name",
    message: "A parameter of {callable} is taken apart where it is declared, so the argument has no name",
    hint: "Give the parameter a name and take it apart in the body."
  },
  "scan-type-unknown": {
    severity: "error",
    title: "Type that cannot be worked out",
    message: "{thing} has the type {type}: what it really is cannot be worked out",
    hint: "Write the type out."
  },
  "scan-type-unsupported": {
    severity: "error",
    title: "Type that the API does not have",
    message: "{thing} has the type {type}, which the API cannot express",
    hint: "Use string, number, float, boolean, a Dagger type, an enum, an interface with functions, a class with @object(), a named object type, or a list of these."
  },
  "scan-type-missing": {
    severity: "error",
    title: "Type that is declared nowhere",
    message: "{thing} has the type {type}, which is declared nowhere",
    hint: "Import it; where it comes from @dagger.io/dagger, install or generate a client that has it."
  },
  "scan-type-wrapper": {
    severity: "error",
    title: "Wrapper object as a type",
    message: "{thing} has the type {type}, which is an object around the value",
    hint: "Write the type with a small letter."
  },
  "scan-type-core": {
    severity: "error",
    title: "Dagger type that no module can use",
    message: "{thing} has the type {type}, which engines use among themselves only",
    hint: "Take its parts as arguments of their own, or return an object of the module."
  },
  "scan-type-literals": {
    severity: "info",
    title: "Union of strings taken as a string",
    message: "{thing} has the type {type}: callers may pass any string",
    hint: "Declare an enum, and callers see what is allowed."
  },
  "scan-number-is-float": {
    severity: "info",
    title: "Number with a fraction taken as a float",
    message: "{thing} is a number, which means an integer, but its default {value} has a fraction: it is taken as a float",
    hint: "Say so with the type float of @dagger.io/dagger."
  },
  "scan-default-at-run-time": {
    severity: "info",
    title: "Default that only the function knows",
    message: "{thing} has a default that takes running code to know: callers see an optional argument without one",
    hint: "Nothing to do; a literal or a const would be shown to callers."
  },
  "scan-default-no-member": {
    severity: "error",
    title: "Default that is no member",
    message: "{thing} has the default {value}, which is no member of enum {enum}",
    hint: "Name a member of {enum} ({members})."
  },
  "scan-deprecated-required": {
    severity: "error",
    title: "Deprecated argument that is required",
    message: "{thing} is deprecated but callers have to pass it",
    hint: "Make it optional, or give it a default.",
    evidence: "the published TypeScript SDK refuses it too"
  },
  "scan-enum-value": {
    severity: "error",
    title: "Enum member without a constant value",
    message: "Member {thing} has no constant value",
    hint: "Give it a string."
  },
  "scan-interface-property": {
    severity: "warning",
    title: "Property in an interface",
    message: "{thing} is a property: callers cannot read it, interfaces have functions only",
    hint: "Write `{property}(): Promise<\u2026>`."
  },
  "scan-interface-without-functions": {
    severity: "error",
    title: "Interface without functions",
    message: "Interface {interface} has no functions, which ends the process of newer engines",
    hint: "Give it a function, or write plain data as a type alias: `type {interface} = \u2026`."
  },
  "scan-state-untyped": {
    severity: "info",
    title: "State of a type that the API does not have",
    message: "{thing} has the type {type}, so it travels between calls as plain JSON",
    hint: "Nothing to do for plain data; a Map, a Set, a Date or a function does not survive that."
  },
  "scan-state-hidden": {
    severity: "warning",
    title: "State that is lost between calls",
    message: "{thing} cannot be reached from outside the class, so it is empty again in every call",
    hint: "Write `private` instead of `#`."
  },
  "scan-name-taken": {
    severity: "error",
    title: "Name used twice",
    message: "{thing} has a name that {other} has already ({place})",
    hint: "Rename one, or give one an alias."
  }
};

// src/findings/table/session.ts
var sessionFindings = {
  "session-missing": {
    severity: "error",
    title: "No Dagger session",
    message: "There is no Dagger session here: DAGGER_SESSION_PORT is not set",
    hint: "Run the command inside one (`dagger run \u2026`, a module function), or do without an engine: --offline, --embedded.",
    evidence: "sdk-protocol \xA71.1"
  },
  "session-token-missing": {
    severity: "error",
    title: "Session without a token",
    message: "DAGGER_SESSION_PORT is set, but DAGGER_SESSION_TOKEN is not",
    hint: "Set both as the engine gave them; one without the other is no session.",
    evidence: "sdk-protocol \xA71.1: a hard error in the official SDKs"
  },
  "session-port-invalid": {
    severity: "error",
    title: "Session port that is none",
    message: "DAGGER_SESSION_PORT is {port}, which is no port number",
    hint: "Set DAGGER_SESSION_PORT to the number the engine gave, 1 to 65535."
  },
  "session-refused": {
    severity: "error",
    title: "Nobody listens",
    message: "Nothing listens on {address}, where the session should be",
    hint: "The session has ended, or the port is that of another one: start a new session."
  },
  "session-unreachable": {
    severity: "error",
    title: "Session cannot be reached",
    message: "The session on {address} cannot be reached: {problem}",
    hint: "Check that the engine still runs, and start a new session."
  },
  "session-unauthorized": {
    severity: "error",
    title: "Wrong session token",
    message: "The session on {address} refuses the token (HTTP 401)",
    hint: "DAGGER_SESSION_TOKEN belongs to another session: take port and token from the same one.",
    evidence: "measured \xA73.7"
  },
  "session-timeout": {
    severity: "error",
    title: "No answer in time",
    message: "The session on {address} gave no answer within {seconds} s",
    hint: "Allow more time, or split the work; a stuck engine shows in `dagger` itself as well."
  },
  "session-aborted": {
    severity: "error",
    title: "Request given up",
    message: "The request to the session was aborted before its answer came",
    hint: "Nothing was registered; ask again when you want it."
  },
  "session-gone": {
    severity: "error",
    title: "Engine went away",
    message: "The session on {address} closed the connection before it answered",
    hint: "The engine stopped or was restarted: start a new session and register again."
  },
  "session-answer-cut": {
    severity: "error",
    title: "Half an answer",
    message: "The answer of the session on {address} broke off after {bytes} bytes",
    hint: "The engine stopped while it answered: start a new session and register again."
  },
  "session-answer-too-large": {
    severity: "error",
    title: "Answer too large",
    message: "The answer of the session on {address} is larger than {limit} bytes; the rest was not read",
    hint: "Ask for less, or raise maxAnswerBytes if such an answer is wanted."
  },
  "session-http-status": {
    severity: "error",
    title: "HTTP error instead of an answer",
    message: "The session on {address} answered HTTP {status} and no GraphQL: {excerpt}",
    hint: "Something between here and the engine answers in its place, or the engine is broken."
  },
  "session-answer-not-graphql": {
    severity: "error",
    title: "Answer that is no GraphQL",
    message: "The session on {address} answered something that is no GraphQL ({contentType}): {excerpt}",
    hint: "Is DAGGER_SESSION_PORT the port of a Dagger session?"
  },
  "engine-error": {
    severity: "error",
    title: "Error from the engine",
    message: "The engine refuses the request",
    hint: "See what the engine says about it."
  },
  "engine-answer-unexpected": {
    severity: "error",
    title: "Answer without what was asked",
    message: "The engine answered without {what}",
    hint: "Is it the engine the target names? Ask it for its version."
  },
  "registration-refused": {
    severity: "error",
    title: "Refused by the engine",
    message: "{thing}: the engine refuses {call}",
    hint: "Mend that part; `moduledefs check` finds most of these without an engine."
  },
  "registration-refused-somewhere": {
    severity: "error",
    title: "Refused by the engine",
    message: "The engine refuses the registration and does not say where",
    hint: "See what the engine says about it; `moduledefs check` may know the place."
  },
  "registration-impossible": {
    severity: "error",
    title: "Nothing to register",
    message: "The translation for {target} has no calls, since it was refused",
    hint: "Mend what its error findings name."
  },
  "session-forgot": {
    severity: "error",
    title: "Engine started again",
    message: "The engine no longer knows what it gave IDs to a moment ago, as where it was started again",
    hint: "Nothing was registered: register again.",
    evidence: "measured \xA74: handles belong to one engine process; `missing shared result` elsewhere"
  },
  "session-engine-differs": {
    severity: "error",
    title: "Session of another engine",
    message: "The session is one of engine {actual}, and the calls are for {release}",
    hint: "Translate for {actual}: engines differ in what they take."
  },
  "session-view-differs": {
    severity: "error",
    title: "Session answers in another view",
    message: "{thing}: {call} means something else in the view of this session, {sessionView}, than in {view}",
    hint: "Register by module ID (the default), which carries its own view into any session.",
    evidence: "measured \xA71: the caller decides the view of a live call"
  },
  "module-id-of-other-type": {
    severity: "error",
    title: "ID of something else",
    message: "The ID does not stand for a Module",
    hint: "Give the ID that registering the module printed.",
    evidence: "measured \xA73.6 and \xA74"
  },
  "verify-missing": {
    severity: "error",
    title: "Not there on reading back",
    message: "{thing} is not in the module that the engine holds",
    hint: "Register again; if it stays so, this is a case for a bug report."
  },
  "verify-unexpected": {
    severity: "error",
    title: "Read back without being registered",
    message: "{thing} holds {kind} {name}, which the document does not have",
    hint: "Is it the ID of this module, translated for this target?"
  },
  "verify-different": {
    severity: "error",
    title: "Reads back differently",
    message: "{thing}: {what} reads back as {actual} instead of {expected}",
    hint: "Is it the ID of this module, translated for this target?"
  },
  "verify-not-shown": {
    severity: "info",
    title: "Not shown by this engine",
    message: "{what} cannot be read back on {release}, so they were not compared",
    hint: "Nothing to do.",
    evidence: "measured \xA73.5, \xA73.11 and \xA75"
  },
  "client-lacks-call": {
    severity: "error",
    title: "Client is too old",
    message: "{thing} needs {call}, which this Dagger client does not have",
    hint: 'Use a newer @dagger.io/dagger, or the strategy "id", which needs no call of the client.'
  },
  "client-cannot-load": {
    severity: "error",
    title: "Client cannot load an ID",
    message: "This Dagger client has neither loadModuleFromID nor a way to select a node by its ID",
    hint: 'Use @dagger.io/dagger 0.15.3 to 1.0, or the strategy "calls".'
  }
};

// src/findings/table/translate.ts
var translateFindings = {
  "feature-refused": {
    severity: "error",
    title: "Not possible on this release",
    message: "{thing} needs {feature}, which came with engine {since}; the target is {release}",
    hint: "Use engine {since} or later, or leave it out for this target."
  },
  "core-type-missing": {
    severity: "error",
    title: "Core type not on this release",
    message: "{thing} uses the core type {type}, which exists {spans}; the target is {release}",
    hint: "Choose an engine that has {type}, or use another type."
  },
  "uses-refused": {
    severity: "error",
    title: "Uses a type that is refused",
    message: "{thing} ({pointer}) uses {kind} {name}, which is refused itself ({refusedPointer})",
    hint: "Mend {refusedPointer}; this one follows."
  },
  "kind-mismatch": {
    severity: "error",
    title: "Type referred to by the wrong kind",
    message: "{thing} refers to {name} as {kind}, but {name} is {actual}",
    hint: 'Write "kind": "{actualKind}".'
  },
  "field-type-unknown-kills": {
    severity: "error",
    title: "Field of unknown type ends the engine process",
    message: "{thing} has the type {name}, which nobody defines; on engine {release} the first look at the schema ends the engine process",
    hint: "Define {name} in the document, or give the field a type that exists.",
    evidence: "measured: a field of unknown type ends the process of v0.19.11"
  },
  "field-type-unknown": {
    severity: "warning",
    title: "Field of unknown type",
    message: '{thing} has the type {name}, which nobody defines; the module loads, but every __schema query of the session fails with `unknown type: "{name}"`',
    hint: "Define {name} in the document, or give the field a type that exists.",
    evidence: "measured: unknown types in fields fail the introspection of the session"
  },
  "name-empty": {
    severity: "error",
    title: "Name that becomes empty",
    message: "{thing} is named {name}, of which engines leave nothing in GraphQL",
    hint: "Use a name with at least one letter a-z.",
    evidence: "casing recording: names without ASCII letters give a member with an empty name"
  },
  "name-not-graphql": {
    severity: "error",
    title: "Name that is no GraphQL name",
    message: "{thing} is named {name}, which engines turn into {graphqlName}; that is no GraphQL name",
    hint: "Start the name with a letter.",
    evidence: "casing recording: 2fast becomes 2Fast and nothing rejects it"
  },
  "interface-empty": {
    severity: "error",
    title: "Interface without functions",
    message: "Interface {name} has no functions; it loads, and then the next module load in another session ends the engine process",
    hint: "Give the interface a function, or leave it out.",
    evidence: "measured: kills v0.21.8 and v1.0.0-beta.10; harmless before, refused everywhere"
  },
  "two-defaults": {
    severity: "error",
    title: "More than one default",
    message: "{thing} has {first} and {second}; engines take one kind of default",
    hint: "Keep one of them.",
    evidence: "builder recordings: cannot set more than one default value"
  },
  "default-path-type": {
    severity: "error",
    title: "defaultPath on a type that has no path",
    message: "{thing} has a defaultPath but the type {type}; only Directory, File, GitRepository and GitRef take one",
    hint: "Change the type, or remove defaultPath."
  },
  "default-address-type": {
    severity: "error",
    title: "defaultAddress on a type that has no address",
    message: "{thing} has a defaultAddress but the type {type}; only Container takes one",
    hint: "Change the type, or remove defaultAddress."
  },
  "ignore-type": {
    severity: "error",
    title: "ignore on something that is no Directory",
    message: "{thing} has ignore patterns but the type {type}; only Directory takes them",
    hint: "Change the type, or remove ignore."
  },
  "default-empty": {
    severity: "error",
    title: "Empty default",
    message: "{thing} has an empty {key}; engines take that as no default, or die of it",
    hint: 'Remove {key}, or write what the default is (an empty string is "\\"\\"" as JSON text).',
    evidence: 'measured: withArg(defaultValue: "") is an error up to v0.20.8 and ends the process of v0.21.0-v0.21.8'
  },
  "enum-default-unknown": {
    severity: "error",
    title: "Default that is no member",
    message: "{thing} has the default {value}, which is no member of enum {enum}",
    hint: "Name a member of {enum} ({members}).",
    evidence: "measured: fails at load from v0.21.0, at the call before"
  },
  "enum-list-default": {
    severity: "warning",
    title: "Default on a list of enums",
    message: "{thing} has a default on a list of enum {enum}; engines do not rewrite its elements, so the schema shows callers values that are no members",
    hint: "Leave the default to the function itself.",
    evidence: "measured: defaults on lists of enums are not rewritten to GraphQL names"
  },
  "enum-values-equal": {
    severity: "error",
    title: "Two members with one value",
    message: "Members {first} and {second} of enum {enum} both have the value {value}; engines refuse that from v0.18.11 on",
    hint: "Give each member a value of its own.",
    evidence: 'builder recordings: enum "\u2026" is already defined with value "\u2026"'
  },
  "enum-by-value": {
    severity: "info",
    title: "Enum registered by its values",
    message: "Enum {enum} is registered by its values on {release} with view {view}: callers see {values} and these travel as JSON",
    hint: "Members have names of their own from engine and engineVersion v0.18.11 on."
  },
  "enum-by-name": {
    severity: "warning",
    title: "Enum registered by its names, values lost",
    message: "Enum {enum} is registered by its member names on {release} with view {view}, since {reason}; its values are lost",
    hint: "Make the values differ and match ^[a-zA-Z_][a-zA-Z0-9_]*$, or require engine and engineVersion v0.18.11."
  },
  "enum-refused": {
    severity: "error",
    title: "Enum that this target cannot hold",
    message: "Enum {enum} cannot be registered on {release} with view {view}: by value {valueReason}, by name {nameReason}",
    hint: "Make its names or its values differ and match ^[a-zA-Z_][a-zA-Z0-9_]*$, or require engine and engineVersion v0.18.11."
  },
  "enum-value-reads-empty": {
    severity: "info",
    title: "Enum value reads back empty",
    message: "Member {member} of enum {enum} has its name as value, which engine {release} reads back as an empty value; calls are not affected",
    hint: "Nothing to do; v0.18.12 mends it.",
    evidence: "measured: value equal to name on v0.18.11"
  },
  "enum-value-empty": {
    severity: "info",
    title: "Empty enum value",
    message: "Member {member} of enum {enum} has an empty value, which engines take as none: its name stands for it",
    hint: 'Remove "value", or give it one.'
  },
  "legacy-enums-pinned": {
    severity: "info",
    title: "Enum members in a pinned old view",
    message: "Enum {enum} is registered with names and values in the pinned view {view}; only a module ID can carry that into a session with another view",
    hint: "Register by module ID, or in the session of the module itself."
  },
  "legacy-enums-impossible": {
    severity: "warning",
    title: "No enum members on this release",
    message: "Enum {enum} was asked to keep its member names on the wire (legacyEnums: member), but {release} has no withEnumMember",
    hint: "Use engine v0.18.11 or later, or a runtime that can switch to values."
  },
  "module-description-dropped": {
    severity: "info",
    title: "Module description dropped",
    message: "The description of the module is dropped: {release} takes none (from {since} on)",
    hint: "Nothing to do; callers do not see it there."
  },
  "source-maps-dropped": {
    severity: "info",
    title: "Source maps dropped",
    message: "{count} source maps are dropped: {release} takes none (from {since} on)",
    hint: "Nothing to do; errors there name no source lines."
  },
  "ignore-dropped": {
    severity: "warning",
    title: "ignore dropped",
    message: "{thing} loses its ignore patterns on {release} (from {since} on): callers upload more",
    hint: "Filter inside the function, or use engine {since} or later."
  },
  "cache-policy-dropped": {
    severity: "warning",
    title: "Cache policy dropped",
    message: "{thing} loses its cache policy {policy} on {release} (from {since} on): results are cached per session",
    hint: "Use engine {since} or later if callers depend on it."
  },
  "cache-policy-per-session-dropped": {
    severity: "info",
    title: "Cache policy PerSession not sent",
    message: "{thing} has the cache policy PerSession, which {release} cannot be told (from {since} on) but follows anyway",
    hint: "Nothing to do."
  },
  "deprecation-in-description": {
    severity: "info",
    title: "Deprecation kept in the description",
    message: "{thing} is deprecated, which {release} cannot be told (from {since} on): it is the last paragraph of its description",
    hint: "Nothing to do; callers read it in the documentation."
  },
  "check-dropped": {
    severity: "warning",
    title: "Check mark dropped",
    message: "{thing} is no check on {release} (from {since} on); it stays callable as a function",
    hint: "Use engine {since} or later for `dagger check`."
  },
  "generator-dropped": {
    severity: "warning",
    title: "Generator mark dropped",
    message: "{thing} is no generator on {release} (from {since} on); it stays callable as a function",
    hint: "Use engine {since} or later for generators."
  },
  "up-dropped": {
    severity: "warning",
    title: "Up mark dropped",
    message: "{thing} is not brought up by `dagger up` on {release} (from {since} on); it stays callable as a function",
    hint: "Use engine {since} or later for it."
  },
  "agent-dropped": {
    severity: "warning",
    title: "Agent mark dropped",
    message: "{thing} is no agent on {release} (from {since} on); it stays callable as a function",
    hint: "Use engine {since} or later for agents."
  },
  "agent-pinned": {
    severity: "info",
    title: "Agent mark in a pinned view",
    message: "{thing} is marked as an agent in the pinned view {pinned}, since view {view} hides agents; only a module ID can carry that",
    hint: "Register by module ID, or set engineVersion to v1.0.0 or later."
  },
  "agent-not-pinnable": {
    severity: "warning",
    title: "Agent mark dropped: no way to pin the view",
    message: "{thing} is no agent here: view {view} hides agents and this form cannot pin another",
    hint: "Register by module ID, or set engineVersion to v1.0.0 or later."
  },
  "description-trimmed": {
    severity: "note",
    title: "Description trimmed",
    message: "The description of {thing} is kept without the white space around it",
    hint: "Nothing to do.",
    evidence: "builder recordings: descriptions of functions and modules are trimmed"
  },
  "argument-made-optional": {
    severity: "note",
    title: "Argument made optional",
    message: "{thing} is registered as optional, because of its {reason}",
    hint: "Nothing to do; the engine fills it in when a caller does not.",
    evidence: "builder recordings: defaultPath and defaultAddress force the type optional; required Workspace arguments are not injected by v1.0.0-beta.10"
  },
  "duplicate-replaced": {
    severity: "note",
    title: "Duplicate replaced",
    message: "{thing} is defined more than once; {release} keeps the last one",
    hint: "Remove the others: older engines keep both.",
    evidence: "builder recordings: v0.21.0 and later replace in place"
  }
};

// src/findings/table/versions.ts
var versionFindings = {
  "release-invalid": {
    severity: "error",
    title: "No engine version",
    message: "{input} is no engine version",
    hint: "Write a release such as {example}; `moduledefs versions` lists them."
  },
  "release-too-old": {
    severity: "error",
    title: "Engine too old",
    message: "Engine {release} is older than {oldest}, the oldest one that is known",
    hint: "Use engine {oldest} or later."
  },
  "release-newer-than-known": {
    severity: "info",
    title: "Engine newer than known",
    message: "Engine {release} is newer than {resolved}, the newest one that is known; the rules of {resolved} apply",
    hint: "Give the introspection of the engine at hand, so that what it has is known."
  },
  "release-unknown": {
    severity: "info",
    title: "Engine release unknown",
    message: "Engine {release} is no known release; the rules of {resolved}, the last known one before it, apply",
    hint: "Give the introspection of the engine at hand, so that what it has is known."
  },
  "release-unknown-introspected": {
    severity: "info",
    title: "Engine release unknown, its API introspected",
    message: "Engine {release} is not known; what it has is as the introspection says, and all other rules are those of {resolved}",
    hint: "Nothing to do; `moduledefs versions` lists the known ones."
  },
  "release-inferred": {
    severity: "info",
    title: "Engine release taken from an introspection",
    message: "The introspection does not name its engine; what it has fits {release} best",
    hint: "Name the release of the engine as well."
  },
  "module-version-too-new": {
    severity: "error",
    title: "Module needs a newer engine",
    message: "module requires dagger {engineVersion}, but you have {release}",
    hint: "Use engine {engineVersion} or later, or lower the engineVersion of the module.",
    evidence: "engine-semantics \xA72.3 and \xA75.1: the engine's own words"
  },
  "module-version-removed": {
    severity: "error",
    title: "Module is too old for every engine",
    message: "module requires dagger {engineVersion}, but support for that version has been removed",
    hint: "Raise the engineVersion of the module to {oldest} or later.",
    evidence: "engine-semantics \xA72.3 and \xA75.1: the engine's own words"
  },
  "engine-version-not-semver": {
    severity: "info",
    title: "engineVersion is no version",
    message: "The engineVersion {input} is no version; engines read it as {engineVersion}",
    hint: "Write the release the module was made for, such as {example}.",
    evidence: "engine-semantics \xA75.1"
  },
  "engine-version-missing": {
    severity: "info",
    title: "No engineVersion",
    message: "{file} has no engineVersion; engines read that as {engineVersion}",
    hint: "Add the release the module was made for, such as {example}.",
    evidence: "engine-semantics \xA75.1"
  },
  "module-config-unreadable": {
    severity: "error",
    title: "Module configuration unreadable",
    message: "{file} cannot be read: {problem}",
    hint: "Mend the file, or name release and engineVersion yourself."
  },
  "introspection-unreadable": {
    severity: "error",
    title: "No introspection result",
    message: "The introspection cannot be used: {problem}",
    hint: "Give the JSON that an engine answers to an introspection query: __schema and __schemaVersion, with or without data around them."
  },
  "version-set-unknown": {
    severity: "error",
    title: "No such set of versions",
    message: "{input} names no versions",
    hint: "Did you mean {suggestions}? Sets are latest, all, boundaries, a release, a range such as v0.18.10..v0.19.5, or several of these with commas."
  },
  "version-set-empty": {
    severity: "error",
    title: "No version in a range",
    message: "No known release lies in {input}",
    hint: "A range goes from the older to the newer one; known are {oldest} to {newest}."
  },
  "coordinate-unknown": {
    severity: "error",
    title: "Not in the API",
    message: "{input} was never in the API of any known release",
    hint: "Did you mean {suggestions}? Write it as Type, Type.member or Type.member(argument:)."
  }
};

// src/findings/table.ts
var findingTable = {
  ...documentFindings,
  ...versionFindings,
  ...translateFindings,
  ...engineFindings,
  ...idFindings,
  ...sessionFindings,
  ...runtimeFindings,
  ...runFindings,
  ...compatFindings,
  ...cliFindings
};

// src/findings/createFinding.ts
var fill = (text2, data) => text2.replace(/\{(\w+)\}/g, (hole, name) => Object.hasOwn(data, name) ? String(data[name]) : hole);
function createFinding(code, pointer, data, place = {}) {
  const row = findingTable[code];
  const holes = data;
  return Object.freeze({
    code,
    severity: row.severity,
    pointer,
    message: fill(row.message, holes),
    hint: fill(row.hint, holes),
    data: Object.freeze({ ...holes }),
    ...place
  });
}

// src/versions/behaves.ts
function releaseBehaves(behaviour, release, view) {
  const row = behaviourTable[behaviour];
  const index = releaseIndex(release);
  return index !== void 0 && spansHoldRelease(row.releases, index) && spansHoldView(row.views, view);
}

// src/versions/checkModuleVersion.ts
var isDevelopment = (version, release) => {
  const prerelease = parseVersion(version)?.prerelease.join(".") ?? "";
  if (releaseBehaves("dev-versions-by-component", release, "")) return prerelease.split("-").includes("dev");
  return releaseBehaves("dev-versions-by-infix", release, "") && prerelease.includes("-dev-");
};
function isCompatibleVersion(version, minimum, release) {
  const known2 = lastReleaseUpTo(release) ?? oldestRelease;
  if (!releaseBehaves("views-from-base-versions", known2, "") && !isValidVersion(version)) return true;
  const byBase = releaseBehaves("versions-compared-by-base", known2, "") || isDevelopment(version, known2) && isDevelopment(minimum, known2);
  return byBase ? compareVersions(baseVersion(version), baseVersion(minimum)) >= 0 : compareVersions(version, minimum) >= 0;
}
function checkModuleVersion(engineVersion, release) {
  const version = moduleVersion(engineVersion, release);
  if (!isCompatibleVersion(version, oldestModuleVersion, release))
    return createFinding("module-version-removed", "", { engineVersion: version, oldest: oldestModuleVersion });
  if (!isCompatibleVersion(baseVersion(release), version, release))
    return createFinding("module-version-too-new", "", { engineVersion: version, release });
  return void 0;
}

// src/versions/coordinates.ts
var shape2 = /^(\w+)(?:\.(\w+)(?:\((\w+):\))?)?$/;
function parseCoordinate(coordinate) {
  const match = shape2.exec(coordinate);
  if (match === null) return void 0;
  const [, type = "", member, argument] = match;
  if (member === void 0) return { type };
  return argument === void 0 ? { type, member } : { type, member, argument };
}
var entries = /* @__PURE__ */ new Map();
function lookUp(text2) {
  const coordinate = parseCoordinate(text2);
  const type = coordinate && apiHistory().get(coordinate.type);
  if (coordinate === void 0 || type === void 0) return void 0;
  if (coordinate.member === void 0) return { coordinate, type, spans: joinSpans(type.kinds) };
  const member = type.members.get(coordinate.member);
  if (member === void 0) return void 0;
  if (coordinate.argument === void 0) return { coordinate, type, member, spans: joinSpans(member.spans) };
  const argument = member.arguments.get(coordinate.argument);
  if (argument === void 0) return void 0;
  return { coordinate, type, member, argument, spans: joinSpans(argument) };
}
function apiEntry(coordinate) {
  if (entries.has(coordinate)) return entries.get(coordinate);
  const entry = lookUp(coordinate);
  if (entry !== void 0) entries.set(coordinate, entry);
  return entry;
}

// src/versions/buildTarget.ts
function buildTarget(origin) {
  const { release, resolved, view, releaseSource, viewSource, api } = origin;
  const index = releaseIndex(resolved);
  const supported = /* @__PURE__ */ new Map();
  const behaviours = /* @__PURE__ */ new Map();
  const has = (coordinate) => {
    if (api !== void 0) return api.has(coordinate);
    const entry = apiEntry(coordinate);
    return entry !== void 0 && spansHoldRelease(entry.spans, index);
  };
  const releaseSupports = (id) => {
    const row = featureTable[id];
    const first = row.coordinates[0];
    if (api === void 0 || first === void 0 || !spansHoldView(row.views, view)) {
      return spansHoldRelease(row.releases, index);
    }
    return api.has(first);
  };
  return Object.freeze({
    release,
    view,
    releaseSource: Object.freeze({ ...releaseSource }),
    viewSource: Object.freeze({ ...viewSource }),
    resolvedRelease: resolved,
    releaseSupports,
    supports(id) {
      let answer = supported.get(id);
      if (answer === void 0) {
        answer = spansHoldView(featureTable[id].views, view) && releaseSupports(id);
        supported.set(id, answer);
      }
      return answer;
    },
    behaves(id) {
      let answer = behaviours.get(id);
      if (answer === void 0) {
        answer = releaseBehaves(id, resolved, view);
        behaviours.set(id, answer);
      }
      return answer;
    },
    has,
    coreType(name) {
      if (api !== void 0) return api.kind(name);
      const kinds2 = apiHistory().get(name)?.kinds;
      if (kinds2 === void 0 || !spansHoldRelease(kinds2, index)) return void 0;
      return kinds2.findLast(({ since }) => releaseIndex(since) <= index)?.kind;
    }
  });
}

// src/versions/quote.ts
var quote = (text2) => JSON.stringify(text2.length > 80 ? `${text2.slice(0, 80)}\u2026` : text2);

// src/versions/chooseView.ts
var notSemver = (input, release) => input === "" || input === "latest" || isValidVersion(input) || isValidVersion(`v${input}`) ? [] : [
  createFinding("engine-version-not-semver", "", {
    input: quote(input),
    engineVersion: notSemverVersion,
    example: baseVersion(release)
  })
];
function chooseView(input, release, api) {
  const { view, engineVersion, config, sources } = input;
  const flag = sources?.view ?? { kind: "flag", detail: "--module" };
  const ofModule = (version, source, before = []) => {
    const problem = checkModuleVersion(version, release);
    return {
      view: baseVersion(moduleVersion(version, release)),
      source,
      findings: [...before, ...notSemver(version ?? "", release), ...problem === void 0 ? [] : [problem]]
    };
  };
  if (view !== void 0) {
    return { view: baseVersion(normalizeVersion(view, release)), source: flag, findings: notSemver(view, release) };
  }
  if (engineVersion !== void 0) return ofModule(engineVersion, flag);
  if (api?.schemaVersion !== void 0) {
    const source = sources?.view ?? { kind: "introspection", detail: sources?.introspection ?? "__schemaVersion" };
    return { view: baseVersion(normalizeVersion(api.schemaVersion, release)), source, findings: [] };
  }
  if (config !== void 0) {
    const { file, engineVersion: written } = config;
    const missing = createFinding("engine-version-missing", "", {
      file,
      engineVersion: moduleVersion(void 0, release),
      example: baseVersion(release)
    });
    return ofModule(written, sources?.view ?? { kind: config.kind, detail: file }, written ? [] : [missing]);
  }
  return { view: baseVersion(release), source: { kind: "assumed", detail: "the engine's own version" }, findings: [] };
}

// src/versions/inferRelease.ts
var loader = /^load\w+FromID$/;
function inferRelease(api) {
  const differences = new Array(releases.length).fill(0);
  for (const type of apiHistory().values()) {
    for (const member of type.members.values()) {
      if (loader.test(member.name)) continue;
      const present = api.has(`${type.name}.${member.name}`);
      for (let index = 0; index < releases.length; index++) {
        const expected = spansHoldRelease(type.kinds, index) && spansHoldRelease(member.spans, index);
        if (expected !== present) differences[index]++;
      }
    }
  }
  const fewest = Math.min(...differences);
  return releases[differences.lastIndexOf(fewest)];
}

// src/versions/introspectedApi.ts
var kinds = /* @__PURE__ */ new Map([
  ["OBJECT", "object"],
  ["SCALAR", "scalar"],
  ["ENUM", "enum"],
  ["INTERFACE", "interface"],
  ["INPUT_OBJECT", "input"]
]);
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var named = (list) => (Array.isArray(list) ? list : []).filter(
  (item) => isObject(item) && typeof item["name"] === "string"
);
var readType = (type) => {
  const kind = kinds.get(type["kind"]);
  if (kind === void 0) return void 0;
  const members = /* @__PURE__ */ new Map();
  for (const list of [type["fields"], type["inputFields"], type["enumValues"]]) {
    for (const member of named(list))
      members.set(member.name, new Set(named(member["args"]).map((argument) => argument.name)));
  }
  return { kind, members };
};
var alreadyRead = /* @__PURE__ */ new WeakSet();
var isRead = (input) => typeof input === "object" && input !== null && alreadyRead.has(input);
var isOfModule = (type) => named(type["directives"]).some(
  (directive) => directive.name === "sourceMap" && named(directive["args"]).some(
    ({ name, value }) => name === "module" && typeof value === "string" && !["", '""'].includes(value)
  )
);
function readIntrospection(input) {
  if (isRead(input)) return input;
  let value = input;
  if (typeof value === "string") {
    try {
      value = JSON.parse(value.replace(/^\uFEFF/, ""));
    } catch {
      return "it is no JSON";
    }
  }
  if (!isObject(value)) return "it is no object";
  const result = isObject(value["data"]) ? value["data"] : value;
  const schema = result["__schema"];
  if (!isObject(schema)) return "it has no __schema";
  if (!Array.isArray(schema["types"])) return "its __schema has no types";
  const types2 = /* @__PURE__ */ new Map();
  for (const type of named(schema["types"])) {
    const read = readType(type);
    if (read !== void 0 && !isOfModule(type)) types2.set(type.name, read);
  }
  if (!types2.has("Query")) return "its __schema has no Query type";
  const schemaVersion = result["__schemaVersion"];
  const api = Object.freeze({
    ...typeof schemaVersion === "string" && schemaVersion !== "" ? { schemaVersion } : {},
    typeNames: types2.keys(),
    kind: (type) => types2.get(type)?.kind,
    has(text2) {
      const coordinate = parseCoordinate(text2);
      const type = coordinate && types2.get(coordinate.type);
      if (coordinate === void 0 || type === void 0) return false;
      if (coordinate.member === void 0) return true;
      const member = type.members.get(coordinate.member);
      if (member === void 0) return false;
      return coordinate.argument === void 0 || member.has(coordinate.argument);
    }
  });
  alreadyRead.add(api);
  return api;
}

// src/versions/resolveRelease.ts
function resolveRelease(input, introspected = false) {
  if (input === "latest") return { ok: true, release: newestRelease, resolved: newestRelease, findings: [] };
  const trimmed = input.trim();
  const withV = isValidVersion(`v${trimmed}`) ? `v${trimmed}` : trimmed;
  const parsed = parseVersion(withV);
  if (parsed === null) {
    const shown2 = input === "" ? "An empty text" : quote(input);
    return { ok: false, findings: [createFinding("release-invalid", "", { input: shown2, example: newestRelease })] };
  }
  const release = `v${parsed.version}`;
  const resolved = lastReleaseUpTo(release);
  if (resolved === void 0)
    return { ok: false, findings: [createFinding("release-too-old", "", { release, oldest: oldestRelease })] };
  if (compareVersions(release, resolved) === 0) return { ok: true, release: resolved, resolved, findings: [] };
  if (introspected)
    return {
      ok: true,
      release,
      resolved,
      findings: [createFinding("release-unknown-introspected", "", { release, resolved })]
    };
  const code = resolved === newestRelease ? "release-newer-than-known" : "release-unknown";
  return { ok: true, release, resolved, findings: [createFinding(code, "", { release, resolved })] };
}

// src/versions/createTarget.ts
function createTarget(input) {
  const findings = [];
  const api = input.introspection === void 0 ? void 0 : readIntrospection(input.introspection);
  if (typeof api === "string")
    return { ok: false, findings: [createFinding("introspection-unreadable", "", { problem: api })] };
  let named5 = input.release;
  let releaseSource = input.sources?.release ?? { kind: "flag", detail: "--engine" };
  if (named5 === void 0) {
    named5 = api === void 0 ? newestRelease : inferRelease(api);
    if (api === void 0) releaseSource = { kind: "assumed", detail: "the newest known release" };
    else {
      releaseSource = { kind: "introspection", detail: input.sources?.introspection ?? "what the API has" };
      findings.push(createFinding("release-inferred", "", { release: named5 }));
    }
  }
  const resolution = resolveRelease(named5, api !== void 0);
  findings.push(...resolution.findings);
  if (!resolution.ok) return { ok: false, findings };
  const { release, resolved } = resolution;
  const { view, source: viewSource, findings: viewFindings } = chooseView(input, release, api);
  findings.push(...viewFindings);
  if (findings.some((finding) => finding.severity === "error")) return { ok: false, findings };
  return {
    ok: true,
    target: buildTarget({ release, resolved, view, releaseSource, viewSource, api }),
    findings
  };
}

// src/versions/describeSpans.ts
var describe = ({ since, until }) => {
  if (until === void 0) return `from ${since} on`;
  if (since === "v0.0.0") return `below ${until}`;
  const last = releaseBefore(until);
  if (last === void 0) return `from ${since} to before ${until}`;
  return last === since ? `in ${since} only` : `from ${since} to ${last}`;
};
function describeSpans(spans) {
  const parts = spans.map(describe);
  const last = parts.pop();
  if (last === void 0) return "in no known release";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

// src/text/nearest.ts
import { distance } from "fastest-levenshtein";

// src/versions/moduleConfig.ts
import { parse as parseJsonc, printParseErrorCode } from "jsonc-parser";
import { parse as parseToml, TomlError } from "smol-toml";

// src/versions/targetInView.ts
var aboveAll = "v999999.0.0";
var kept = 64;
var inViews = /* @__PURE__ */ new WeakMap();
function targetInView(target, recordedView) {
  const view = recordedView === "" && target.behaves("empty-view-is-newest") ? aboveAll : recordedView;
  if (view === target.view) return target;
  let views = inViews.get(target);
  if (views === void 0) {
    views = /* @__PURE__ */ new Map();
    inViews.set(target, views);
  }
  let other = views.get(view);
  if (other === void 0) {
    other = Object.freeze({
      ...target,
      view,
      supports: (id) => target.releaseSupports(id) && spansHoldView(featureTable[id].views, view),
      behaves: (id) => releaseBehaves(id, target.resolvedRelease, view)
    });
    if (views.size >= kept) views.clear();
    views.set(view, other);
  }
  return other;
}

// src/versions/viewGates.ts
var viewGates = Object.freeze([
  {
    coordinates: [
      "TypeDefKind.STRING",
      "TypeDefKind.INTEGER",
      "TypeDefKind.FLOAT",
      "TypeDefKind.BOOLEAN",
      "TypeDefKind.SCALAR",
      "TypeDefKind.LIST",
      "TypeDefKind.OBJECT",
      "TypeDefKind.INTERFACE",
      "TypeDefKind.INPUT",
      "TypeDefKind.VOID",
      "TypeDefKind.ENUM"
    ],
    views: [{ since: "v0.18.11" }],
    evidence: "builder recordings, introspection of v0.18.11, v0.20.8 and v1.0.0-beta.10 in two views each"
  },
  {
    coordinates: [
      "Query.currentTypeDefs(returnAllTypes:)",
      "Module.checks(noGenerate:)",
      "Query.http(checksum:)",
      "Query.cacheVolume(source:)",
      "Query.cacheVolume(sharing:)",
      "Query.cacheVolume(owner:)",
      "HTTPState",
      "ClientFilesyncMirror",
      "RemoteGitMirror"
    ],
    views: [{ since: "v0.21.0" }],
    evidence: "engine-semantics \xA73.2; builder recordings of v1.0.0-beta.10: hidden in v0.18.11, shown in v0.21.8 (v0.21.0 inferred)"
  },
  {
    coordinates: [
      "Agent",
      "AgentGroup",
      "CurrentModule.asSDK",
      "CurrentModuleAsSDK",
      "CurrentModuleAsSDKClient",
      "CurrentModuleAsSDKModule",
      "Function.withAgent",
      "GitCommit",
      "LLMContentBlock",
      "LLMContentBlockInput",
      "LLMContentBlockKind",
      "LLMMessage",
      "LLMMessageRole",
      "LLMSkill",
      "PatchConflict",
      "Query.currentNode",
      "Query.engineVolume",
      "Query.llm(provider:)",
      "Query.schema",
      "Query.sshfsVolume",
      "RegistryProtocol",
      "Schema",
      "Volume",
      "WorkspaceGit",
      "WorkspaceMigration",
      "WorkspaceMigrationStep",
      "WorkspaceModule",
      "WorkspaceModuleSetting",
      "WorkspaceSDK"
    ],
    views: [{ since: "v1.0.0" }],
    evidence: "engine-semantics \xA73.2; builder recordings of v1.0.0-beta.10: hidden in v0.21.8, shown in v1.0.0"
  },
  {
    coordinates: ["Query.llm(maxAPICalls:)"],
    releases: [{ since: "v1.0.0-beta.7" }],
    views: [{ since: "v0.0.0", until: "v1.0.0" }],
    evidence: "measured \xA73.13; builder recordings of v1.0.0-beta.10"
  }
]);
var gateOf = new Map(viewGates.flatMap((gate) => gate.coordinates.map((coordinate) => [coordinate, gate])));

// src/engine/load/namespaceModule.ts
function namespaceModule(scope, names, module) {
  const namespacing = new Namespacing(scope, names);
  const all = (types2) => types2.map((type) => namespacing.type(type));
  return Object.freeze({
    ...module,
    name: names.final,
    objects: all(module.objects),
    interfaces: all(module.interfaces),
    enums: all(module.enums)
  });
}
var Namespacing = class {
  #scope;
  #names;
  #done = /* @__PURE__ */ new WeakMap();
  constructor(scope, names) {
    this.#scope = scope;
    this.#names = names;
  }
  type(type) {
    const done = this.#done.get(type);
    if (done) return done;
    const named5 = this.#type(type);
    this.#done.set(type, named5);
    return named5;
  }
  #type(type) {
    if (type.asList) return { ...type, asList: { elementTypeDef: this.type(type.asList.elementTypeDef) } };
    const owner = externalType(this.#scope, type);
    if (type.asObject) return { ...type, asObject: this.#object(type.asObject, owner) };
    if (type.asInterface) return { ...type, asInterface: this.#interface(type.asInterface, owner) };
    if (type.asEnum) return { ...type, asEnum: this.#enum(type.asEnum, owner) };
    return type;
  }
  #name(originalName) {
    return namespacedName(this.#scope.target, originalName, this.#names);
  }
  #object(object, owner) {
    const { constructorFunction } = object;
    const moved = this.#scope.target.behaves("constructor-types-namespaced");
    return {
      ...object,
      name: owner ? object.name : this.#name(object.originalName),
      fields: object.fields.map((field) => ({ ...field, typeDef: this.type(field.typeDef) })),
      functions: object.functions.map((fn) => this.#function(fn)),
      ...constructorFunction && {
        constructorFunction: moved ? this.#function(constructorFunction) : constructorFunction
      }
    };
  }
  #interface(iface, owner) {
    return {
      ...iface,
      name: owner ? iface.name : this.#name(iface.originalName),
      functions: iface.functions.map((fn) => this.#function(fn))
    };
  }
  #enum(enumeration, owner) {
    if (owner === void 0) return { ...enumeration, name: this.#name(enumeration.originalName) };
    const { target } = this.#scope;
    if (!target.behaves("core-enum-members-win")) return enumeration;
    return { ...enumeration, members: externalMembers(target, owner, enumeration) };
  }
  #function(fn) {
    return {
      ...fn,
      returnType: this.type(fn.returnType),
      args: fn.args.map((arg) => ({ ...arg, typeDef: this.type(arg.typeDef) }))
    };
  }
};
function externalMembers(target, owner, enumeration) {
  if (typeof owner === "object")
    return owner.served.enums.find((one) => one.asEnum?.name === enumeration.name)?.asEnum?.members ?? [];
  return coreEnumValues(target, enumeration.name).map((name) => ({
    name,
    originalName: name,
    value: "",
    description: ""
  }));
}
function coreEnumValues(target, name) {
  const members = apiHistory().get(name)?.members.keys() ?? [];
  return [...members].filter((member) => target.has(`${name}.${member}`));
}

// src/engine/load/ownTypes.ts
function byName(states) {
  const map = /* @__PURE__ */ new Map();
  for (const state of states) if (state && !map.has(state.name)) map.set(state.name, state);
  return map;
}
var known = /* @__PURE__ */ new WeakMap();
function ownTypes(module) {
  let types2 = known.get(module);
  if (!types2) {
    types2 = indexTypes(module);
    known.set(module, types2);
  }
  return types2;
}
function indexTypes(module) {
  const objects = byName(module.objects.map((type) => type.asObject));
  const interfaces = byName(module.interfaces.map((type) => type.asInterface));
  const enums = byName(module.enums.map((type) => type.asEnum));
  return {
    objects,
    interfaces,
    enums,
    has(type) {
      if (type.asList) return this.has(type.asList.elementTypeDef);
      if (type.asObject) return objects.has(type.asObject.name);
      if (type.asInterface) return interfaces.has(type.asInterface.name);
      return type.asEnum !== void 0 && enums.has(type.asEnum.name);
    }
  };
}

// src/engine/load/callerSchema.ts
function callerSchema(module, options = {}) {
  const modules = options.dependencies ? [module, ...module.dependencies] : [module];
  const { target } = module;
  const typeList = modules.flatMap((one) => typeNames(one));
  if (target.behaves("type-list-from-schema")) typeList.sort();
  const listed = target.behaves("type-list-deduplicated") ? [...new Set(typeList)] : typeList;
  const all = new Map(modules.flatMap((one) => [...typesOf(one)]));
  return {
    types: [...new Set(listed)].flatMap((name) => all.get(name) ?? []),
    queryFields: modules.flatMap((one) => rootField(one)),
    typeList: listed
  };
}
function typeNames(module) {
  const { objects, interfaces, enums } = module.served;
  const own2 = module.target.behaves("type-list-deduplicated") ? enums.filter((type) => externalType(module, type) === void 0) : enums;
  const named5 = [
    ...objects.map((type) => type.asObject),
    ...interfaces.map((type) => type.asInterface),
    ...own2.map((type) => type.asEnum)
  ];
  return named5.flatMap((state) => state ? [state.name] : []);
}
function* typesOf(module) {
  const own2 = ownTypes(module.served);
  const native = module.target.behaves("native-interfaces");
  for (const enumeration of own2.enums.values()) yield [enumeration.name, enumType(module, enumeration)];
  const objects = [...own2.objects.values()].map((object) => [object.name, objectType(module, object)]);
  const interfaces = [...own2.interfaces.values()].map((iface) => [iface.name, interfaceType(module, iface)]);
  yield* native ? [...objects, ...interfaces] : [...interfaces, ...objects];
}
function objectType(module, object) {
  const { target } = module;
  const fields = /* @__PURE__ */ new Map([["id", idField(target, object.name)]]);
  for (const field of object.fields)
    fields.set(field.name, {
      name: field.name,
      type: typeText(field.typeDef),
      arguments: [],
      ...texts(field)
    });
  for (const fn of object.functions) fields.set(fn.name, functionField(module, fn.name, fn));
  for (const iface of ownTypes(module.served).interfaces.values()) {
    if (!implementsInterface(object, iface)) continue;
    const name = toLowerCamel(target, `as${iface.name}`);
    const deprecated = `Use ${object.name} directly instead of converting via ${name}.`;
    fields.set(name, {
      name,
      type: `${iface.name}!`,
      arguments: [],
      description: `Converts this ${object.name} to a ${iface.name}.`,
      ...target.behaves("native-interfaces") && { deprecated }
    });
  }
  return { kind: "object", name: object.name, description: object.description, fields: [...fields.values()] };
}
function interfaceType(module, iface) {
  const { target } = module;
  const fields = /* @__PURE__ */ new Map([["id", idField(target, iface.name)]]);
  for (const fn of iface.functions) {
    const name = toLowerCamel(target, fn.name);
    fields.set(
      name,
      functionField(module, name, fn, (arg) => toLowerCamel(target, arg))
    );
  }
  return { kind: "interface", name: iface.name, description: iface.description, fields: [...fields.values()] };
}
function enumType(module, enumeration) {
  const { target } = module;
  const type = { kind: "ENUM_KIND", optional: false, asEnum: enumeration };
  const inCore2 = externalType(module, type) === "core";
  const shown2 = target.has("EnumValueTypeDef.value");
  const onlyOthers = target.behaves("type-list-from-schema");
  return {
    kind: "enum",
    name: enumeration.name,
    description: enumeration.description,
    values: inCore2 ? coreEnumValues(target, enumeration.name) : enumeration.members.map((member) => member.name),
    members: enumeration.members.map((member) => ({
      name: member.name,
      ...shown2 && { value: onlyOthers && member.value === member.name ? "" : member.value },
      ...member.deprecated !== void 0 && { deprecated: member.deprecated }
    }))
  };
}
function rootField(module) {
  const { target, names, served } = module;
  const main = toCamel(target, names.original);
  const object = served.objects.map((type) => type.asObject).find((one) => one && toCamel(target, one.originalName) === main);
  if (!object) return [];
  const name = toLowerCamel(target, names.final);
  const { constructorFunction } = object;
  if (constructorFunction) return [{ ...functionField(module, name, constructorFunction), type: `${object.name}!` }];
  return [{ name, type: `${object.name}!`, arguments: [], description: "" }];
}
var idField = (target, name) => ({
  name: "id",
  type: `${idTypeName(target, name)}!`,
  arguments: [],
  description: ""
});
function functionField(module, name, fn, argumentName = (arg) => arg) {
  const args = /* @__PURE__ */ new Map();
  for (const arg of fn.args) {
    const shown2 = argumentName(arg.name);
    args.set(shown2, callerArgument(module, shown2, arg));
  }
  return { name, type: typeText(fn.returnType), arguments: [...args.values()], ...texts(fn) };
}
function callerArgument(module, name, arg) {
  const literal = defaultLiteral(module, arg);
  return {
    name,
    type: inputTypeText(module.target, arg.typeDef),
    ...literal !== void 0 && { default: literal },
    ...texts(arg)
  };
}
function defaultLiteral({ target, served }, arg) {
  if (arg.defaultValue === void 0) return void 0;
  const decoded = decodeDefault(target, arg.typeDef, arg.defaultValue);
  if (!decoded.ok) return void 0;
  const enumeration = arg.typeDef.asEnum && ownTypes(served).enums.get(arg.typeDef.asEnum.name);
  if (!enumeration || !target.behaves("enum-defaults-converted")) return decoded.literal;
  return enumeration.members.find((member) => member.originalName === decoded.literal)?.name ?? decoded.literal;
}
var texts = ({ description, deprecated }) => ({
  description,
  ...deprecated !== void 0 && { deprecated }
});

// src/engine/builder/argument.ts
function textArgument(args, name) {
  return optionalText(args, name) ?? "";
}
function optionalText(args, name) {
  const value = args.get(name);
  return typeof value === "string" ? value : void 0;
}
function textsArgument(args, name) {
  const value = args.get(name);
  return Array.isArray(value) ? value : [];
}
function typeArgument(args, name) {
  const value = args.get(name);
  if (isValue(value) && value.type === "TypeDef") return value.state;
  return { kind: "", optional: false };
}
function functionArgument(args, name) {
  const value = args.get(name);
  return isValue(value) && value.type === "Function" ? value.state : void 0;
}
function sourceMapArgument(args) {
  const value = args.get("sourceMap");
  return isValue(value) && value.type === "SourceMap" ? { sourceMap: value.state } : void 0;
}
function deprecatedArgument(args) {
  const deprecated = optionalText(args, "deprecated");
  return deprecated === void 0 ? void 0 : { deprecated };
}
var isValue = (value) => typeof value === "object" && value !== null && "type" in value;

// src/engine/builder/put.ts
var placesOf = /* @__PURE__ */ new WeakMap();
function replacedIndex(parts, part) {
  const { names, originals } = places(parts);
  const byName2 = names.get(part.name) ?? Number.POSITIVE_INFINITY;
  const byOriginal = (part.originalName !== "" ? originals.get(part.originalName) : void 0) ?? Number.POSITIVE_INFINITY;
  const first = Math.min(byName2, byOriginal);
  return first === Number.POSITIVE_INFINITY ? -1 : first;
}
function put(target, parts, part) {
  if (!target.behaves("duplicates-replace")) return [...parts, part];
  const index = replacedIndex(parts, part);
  if (index >= 0) return parts.with(index, part);
  const longer = [...parts, part];
  const known2 = places(parts);
  placesOf.delete(parts);
  note(known2, part, parts.length);
  placesOf.set(longer, known2);
  return longer;
}
function places(parts) {
  const known2 = placesOf.get(parts);
  if (known2) return known2;
  const made = { names: /* @__PURE__ */ new Map(), originals: /* @__PURE__ */ new Map() };
  for (const [index, part] of parts.entries()) note(made, part, index);
  placesOf.set(parts, made);
  return made;
}
function note({ names, originals }, part, index) {
  if (!names.has(part.name)) names.set(part.name, index);
  if (!originals.has(part.originalName)) originals.set(part.originalName, index);
}

// src/engine/builder/enumMembers.ts
var legal = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
function memberOfValue(target, value) {
  if (target.behaves("enum-values-are-members")) return { name: value, originalName: value, value };
  return {
    name: target.behaves("enum-values-recased") ? toScreamingSnake(value) : value,
    originalName: value,
    value: ""
  };
}
function memberOfName(target, name, given) {
  const emptied = given === name && target.behaves("enum-member-named-like-value-breaks");
  const value = emptied ? "" : given;
  if (target.behaves("enum-members-in-view")) return { name: enumMemberName(target, name), originalName: name, value };
  const shown2 = value === "" && target.behaves("enum-value-stands-for-name") ? name : value;
  return { name: shown2, originalName: name, value: shown2 };
}
function addMember(target, members, member, from) {
  if (target.behaves("duplicates-replace")) return replaceMember(members, member);
  if (!target.behaves("enum-values-are-members")) return addValue(members, member);
  const checkedByName = target.behaves("enum-member-name-checked") || target.behaves("enum-members-in-view");
  const name = from.call === "withEnumMember" && checkedByName ? member.originalName : from.value;
  if (!legal.test(name)) return invalidName(name);
  const unchecked = target.behaves("enum-member-name-checked") && !target.behaves("enum-members-in-view");
  for (const other of members) {
    if (other.name === name) return `enum ${goQuote(name)} is already defined`;
    if (other.value !== "" && other.value === from.value && !unchecked) return sameValue(other, from.value);
  }
  return [...members, member];
}
var invalidName = (name) => `enum name ${goQuote(name)} is not valid (only letters, digits and underscores are allowed)`;
var sameValue = (other, value) => `enum ${goQuote(other.name)} is already defined with value ${goQuote(value)}`;
function addValue(members, member) {
  const value = member.originalName;
  if (value === "") return "enum value must not be empty";
  if (!legal.test(value)) {
    return `enum value ${goQuote(value)} is not valid (only letters, digits and underscores are allowed)`;
  }
  if (members.some((other) => other.name === value)) return `enum value ${goQuote(value)} is already defined`;
  return [...members, member];
}
function replaceMember(members, member) {
  const replaced = replacedIndex(members, member);
  if (!legal.test(member.name)) return invalidName(member.name);
  for (const [index, other] of members.entries()) {
    if (index === replaced) continue;
    if (other.name === member.name) return `enum ${goQuote(member.name)} is already defined`;
    if (member.value !== "" && other.value === member.value) return sameValue(other, member.value);
  }
  return replaced < 0 ? [...members, member] : members.with(replaced, member);
}

// src/engine/builder/failure.ts
var refuse2 = (error) => ({ error });
var kill = (call, why) => ({
  error: `a real engine's process ends here, with every session on it: ${call} ${why}`,
  fatal: "kills"
});
var panic = (call) => ({
  error: `panic while resolving ${call}: runtime error: invalid memory address or nil pointer dereference`,
  fatal: "panics"
});

// src/engine/builder/enumCalls.ts
var memberCall = (call) => (target, type, args) => {
  if (type.asEnum === void 0) {
    if (target.behaves("wrong-kind-kills")) return kill(`TypeDef.${call}`, "on a typedef that is no enum");
    return refuse2(`cannot add value to non-enum type: ${type.kind}`);
  }
  const value = textArgument(args, "value");
  const made = call === "withEnumValue" ? memberOfValue(target, value) : memberOfName(target, textArgument(args, "name"), value);
  const description = textArgument(args, "description");
  const member = { ...made, description, ...sourceMapArgument(args), ...deprecatedArgument(args) };
  const members = addMember(target, type.asEnum.members, member, { call, value });
  if (typeof members === "string") return refuse2(members);
  return { value: { type: "TypeDef", state: { ...type, asEnum: { ...type.asEnum, members } } } };
};
var enumCalls = {
  withEnumValue: memberCall("withEnumValue"),
  withEnumMember: memberCall("withEnumMember")
};

// src/engine/builder/goDuration.ts
var units = /* @__PURE__ */ new Map([
  ["ns", 1],
  ["us", 1e3],
  ["\xB5s", 1e3],
  ["\u03BCs", 1e3],
  ["ms", 1e6],
  ["s", 1e9],
  ["m", 6e10],
  ["h", 36e11]
]);
function parseGoDuration(text2) {
  const invalid2 = { error: `time: invalid duration ${goTimeQuote(text2)}` };
  const sign = text2.startsWith("-") ? -1 : 1;
  let rest = /^[+-]/.test(text2) ? text2.slice(1) : text2;
  if (rest === "0") return { nanoseconds: 0 };
  if (rest === "") return invalid2;
  let total = 0;
  while (rest !== "") {
    const number2 = /^\d*(?:\.\d*)?/.exec(rest)[0];
    if (number2 === "" || number2 === ".") return invalid2;
    rest = rest.slice(number2.length);
    const unit = /^[^\d.]*/.exec(rest)[0];
    if (unit === "") return { error: `time: missing unit in duration ${goTimeQuote(text2)}` };
    const factor = units.get(unit);
    if (factor === void 0) {
      return { error: `time: unknown unit ${goTimeQuote(unit)} in duration ${goTimeQuote(text2)}` };
    }
    rest = rest.slice(unit.length);
    total += Number(number2) * factor;
    if (total > 2 ** 63) return invalid2;
  }
  return { nanoseconds: sign * total };
}
function goTimeQuote(text2) {
  const bytes = (character) => [...new TextEncoder().encode(character)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
  return `"${text2.replace(/["\\]/g, "\\$&").replace(/[^\x20-\x7e]/gu, bytes)}"`;
}

// src/engine/builder/cachePolicy.ts
var second = 1e9;
var week = 7 * 24 * 3600 * second;
function cachePolicy(policy, timeToLive) {
  if (timeToLive === void 0) return { policy };
  if (policy !== "Default") return "time to live can only be set with default cache policy";
  const duration = parseGoDuration(timeToLive);
  if ("error" in duration) return `failed to parse time to live duration ${goQuote(timeToLive)}: ${duration.error}`;
  const { nanoseconds } = duration;
  if (nanoseconds !== 0 && nanoseconds < second) {
    return `time to live duration must be at least "1s", got ${goQuote(timeToLive)}`;
  }
  if (nanoseconds > week) return `time to live duration must be at most "168h0m0s", got ${goQuote(timeToLive)}`;
  return { policy, timeToLive };
}

// src/engine/builder/withArg.ts
var pathTargets = /* @__PURE__ */ new Set(["Directory", "File"]);
var gitPathTargets = /* @__PURE__ */ new Set(["GitRepository", "GitRef"]);
function withArg(target, fn, args) {
  const type = typeArgument(args, "typeDef");
  const defaultValue = optionalText(args, "defaultValue");
  const defaultPath = textArgument(args, "defaultPath");
  const defaultAddress = textArgument(args, "defaultAddress");
  const ignore = textsArgument(args, "ignore");
  if (defaultValue === "") {
    if (target.behaves("empty-default-panics")) return panic("Function.withArg");
    if (target.behaves("empty-default-kills")) return kill("Function.withArg", "with an empty text as defaultValue");
  }
  const given = [defaultValue !== void 0 && defaultValue !== "", defaultPath !== "", defaultAddress !== ""];
  const problem = tooManyDefaults(target, given) ?? bareType(target, type, defaultPath !== "" || defaultAddress !== "" || ignore.length > 0) ?? (defaultPath === "" ? void 0 : wrongPathTarget(target, type)) ?? (defaultAddress === "" ? void 0 : wrongAddressTarget(type)) ?? (ignore.length === 0 ? void 0 : wrongIgnoreTarget(target, type));
  if (problem) return problem;
  const isWorkspace = type.asObject?.name === "Workspace" && target.behaves("workspace-arguments-optional");
  const optional2 = type.optional || defaultPath !== "" || defaultAddress !== "" || isWorkspace;
  const originalName = textArgument(args, "name");
  const arg = {
    name: toLowerCamel(target, originalName),
    originalName,
    description: textArgument(args, "description"),
    typeDef: optional2 === type.optional ? type : { ...type, optional: optional2 },
    ...given[0] ? { defaultValue } : {},
    defaultPath,
    defaultAddress,
    ignore,
    ...sourceMapArgument(args),
    ...deprecatedArgument(args)
  };
  return { value: { type: "Function", state: { ...fn, args: put(target, fn.args, arg) } } };
}
function tooManyDefaults(target, given) {
  if (given.filter(Boolean).length < 2) return void 0;
  if (target.behaves("default-exclusive-by-pair")) {
    return refuse2("cannot set both default value and default path from context");
  }
  return refuse2("cannot set more than one default value");
}
function bareType(target, type, targeted) {
  if (type.kind !== "OBJECT_KIND" || type.asObject) return void 0;
  const why = "with a type of OBJECT_KIND that has no name (withObject gives one)";
  if (target.behaves("bare-object-argument-kills")) return kill("Function.withArg", why);
  if (!targeted) return void 0;
  return target.behaves("bare-kind-kills") ? kill("Function.withArg", why) : panic("Function.withArg");
}
function wrongPathTarget(target, type) {
  const strict = target.behaves("default-targets-by-kind");
  if (type.kind !== "OBJECT_KIND") {
    return strict ? refuse2(`can only set default path for Object, not ${type.kind}`) : void 0;
  }
  const name = type.asObject?.name ?? "";
  if (pathTargets.has(name) || gitPathTargets.has(name) && target.supports("default-path-git")) return void 0;
  return refuse2(
    strict ? `cannot set default path for ${name}` : `can only set default path for Directory or File type, not ${name}`
  );
}
function wrongAddressTarget(type) {
  if (type.kind !== "OBJECT_KIND") return refuse2(`can only set default address for Object, not ${type.kind}`);
  const name = type.asObject?.name ?? "";
  return name === "Container" ? void 0 : refuse2(`can only set default address for Container type, not ${name}`);
}
function wrongIgnoreTarget(target, type) {
  if (type.kind !== "OBJECT_KIND") {
    const strict = target.behaves("default-targets-by-kind");
    return strict ? refuse2(`can only set ignore for Object type, not ${type.kind}`) : void 0;
  }
  const name = type.asObject?.name ?? "";
  return name === "Directory" ? void 0 : refuse2(`can only set ignore for Directory type, not ${name}`);
}

// src/engine/builder/functionCalls.ts
var fnValue = (state) => ({ value: { type: "Function", state } });
function newFunction(target, args) {
  const originalName = textArgument(args, "name");
  return fnValue({
    name: functionName(target, originalName),
    originalName,
    description: "",
    returnType: typeArgument(args, "returnType"),
    args: [],
    isCheck: false,
    isGenerator: false,
    isUp: false,
    isAgent: false
  });
}
var functionCalls = {
  withArg,
  withDescription: (_, fn, args) => fnValue({ ...fn, description: trimSpace(textArgument(args, "description")) }),
  withSourceMap: (_, fn, args) => fnValue({ ...fn, ...sourceMapArgument(args) }),
  withDeprecated: (_, fn, args) => {
    const { deprecated: _old, ...rest } = fn;
    const deprecated = optionalText(args, "reason");
    return fnValue(deprecated === void 0 ? rest : { ...rest, deprecated });
  },
  withCachePolicy: (_, fn, args) => {
    const policy = textArgument(args, "policy");
    const made = cachePolicy(policy, optionalText(args, "timeToLive"));
    return typeof made === "string" ? refuse2(made) : fnValue({ ...fn, cachePolicy: made });
  },
  withCheck: (_, fn) => fnValue({ ...fn, isCheck: true }),
  withGenerator: (_, fn) => fnValue({ ...fn, isGenerator: true }),
  withUp: (_, fn) => fnValue({ ...fn, isUp: true }),
  withAgent: (_, fn) => fnValue({ ...fn, isAgent: true })
};

// src/engine/load/messages.ts
function mergeMessage(target, part, module, text2) {
  const validating = target.behaves("validation-prefixed") ? "failed to validate type def: " : "";
  return asModuleMessage(target, `failed to add ${part} to module ${goQuote(module)}: ${validating}${text2}`);
}
function asModuleMessage(target, text2) {
  return target.behaves("load-initializes") ? `failed to initialize module: ${text2}` : text2;
}
function schemaMessage(target, module, text2) {
  const loading = target.behaves("schema-error-load-prefixed") ? "failed to load schema: " : "";
  return `failed to get schema: ${loading}failed to get schema for module ${goQuote(module)}: ${text2}`;
}
var reservedFieldMessage = (field, object) => `cannot define field with reserved name ${goQuote(field)} on object ${goQuote(object)}`;
var reservedFunctionMessage = (fn, owner, kind) => `cannot define function with reserved name ${goQuote(fn)} on ${kind} ${goQuote(owner)}`;
var workspaceFieldMessage = (field, object) => `object ${goQuote(object)} field ${goQuote(field)}: Workspace cannot be stored as a field on a module object; declare it as a function argument instead`;
var dependencyFieldMessage = (object, field, dependency) => `object ${goQuote(object)} field ${goQuote(field)} cannot reference external type from dependency module ${goQuote(dependency)}`;
var dependencyReturnMessage = (object, fn, dependency) => `object ${goQuote(object)} function ${goQuote(fn)} cannot return external type from dependency module ${goQuote(dependency)}`;
var dependencyArgumentMessage = (object, fn, arg, dependency) => `object ${goQuote(object)} function ${goQuote(fn)} arg ${goQuote(arg)} cannot reference external type from dependency module ${goQuote(dependency)}`;
var interfaceReturnMessage = (iface, fn, dependency) => `interface ${goQuote(iface)} function ${goQuote(fn)} cannot return external type from dependency module ${goQuote(dependency)}`;
var interfaceArgumentMessage = (iface, fn, arg, dependency) => `interface ${goQuote(iface)} function ${goQuote(fn)} cannot accept arg ${goQuote(arg)} of external type from dependency module ${goQuote(dependency)}`;
var patchMessage = (module, member) => `failed to patch module ${goQuote(module)}: enum name ${goQuote(member)} not found`;
var typeTakenMessage = (type, module) => `type ${goQuote(type)} is already defined by module ${goQuote(module)}`;
var constructorReturnMessage = (object) => `constructor function for object ${object} must return that object`;
function unknownReturnMessage(target, fn, type) {
  return `${find(target)} mod type for function ${goQuote(fn)} return type: ${goQuote(type)}`;
}
function unknownArgumentMessage(target, fn, arg, type) {
  const named5 = target.behaves("unknown-argument-type-named") ? `: ${goQuote(type)}` : "";
  return `${find(target)} mod type for function ${goQuote(fn)} arg ${goQuote(arg)} type${named5}`;
}
var find = (target) => target.behaves("unknown-type-find-prefixed") ? "failed to find" : "find";

// src/engine/builder/interfaceProblem.ts
function interfaceProblem(target, iface) {
  const reserved = iface.functions.find((fn) => toLowerCamel(target, fn.name) === "id");
  return reserved && reservedFunctionMessage(reserved.name, iface.name, "interface");
}

// src/engine/load/isRequired.ts
function isRequired(arg) {
  if (arg.typeDef.optional || arg.defaultPath !== "" || arg.defaultValue !== void 0) return false;
  return arg.typeDef.asObject?.name !== "Workspace";
}

// src/engine/load/markProblem.ts
var isCoreObject = (type, name) => !type.optional && type.asObject?.name === name;
function markProblem(object, fn) {
  return (fn.isUp ? callableProblem(object, fn, "up", "Service") : void 0) ?? (fn.isGenerator ? callableProblem(object, fn, "generate", "Changeset") : void 0) ?? (fn.isAgent ? agentProblem(object, fn) : void 0);
}
function callableProblem(object, fn, mark, result) {
  const marked = `object ${goQuote(object)} function ${goQuote(fn.originalName)} is marked @${mark} but`;
  if (!isCoreObject(fn.returnType, result))
    return `${marked} returns ${typeText(fn.returnType)}; @${mark} functions must return the core ${result}! type`;
  const required2 = fn.args.find(isRequired);
  if (required2)
    return `${marked} declares required argument ${goQuote(required2.originalName)}; @${mark} functions must be callable with no arguments`;
  return void 0;
}
function agentProblem(object, fn) {
  const marked = `object ${goQuote(object)} function ${goQuote(fn.originalName)} is marked @agent but`;
  const shape3 = "@agent functions must have the agent(base: LLM!): LLM! shape";
  if (!isCoreObject(fn.returnType, "LLM")) return `${marked} does not return LLM!; ${shape3}`;
  const required2 = fn.args.filter(isRequired);
  const base = required2.findIndex((arg) => arg.typeDef.asObject?.name === "LLM");
  const other = required2.find((_, index) => index !== base);
  if (other)
    return `${marked} declares required argument ${goQuote(other.originalName)}; an @agent function may only require a single LLM! argument (the base the compose fold supplies)`;
  if (base < 0)
    return `${marked} does not declare a required LLM! argument; ${shape3} (the base the compose fold supplies)`;
  return void 0;
}

// src/engine/builder/objectProblem.ts
function objectProblem(target, object) {
  const isId = (name) => toLowerCamel(target, name) === "id";
  for (const field of object.fields) {
    if (isId(field.name)) return reservedFieldMessage(field.name, object.name);
    if (field.typeDef.asObject?.name === "Workspace")
      return workspaceFieldMessage(field.originalName, object.originalName);
  }
  for (const fn of object.functions) {
    if (isId(fn.name)) return reservedFunctionMessage(fn.name, object.name, "object");
    const problem = target.behaves("mark-shapes-enforced") ? markProblem(object.originalName, fn) : void 0;
    if (problem) return problem;
  }
  return void 0;
}

// src/engine/builder/typeDefName.ts
var primitives2 = {
  STRING_KIND: "String",
  INTEGER_KIND: "Int",
  FLOAT_KIND: "Float",
  BOOLEAN_KIND: "Boolean",
  VOID_KIND: "Void"
};
function typeDefName(type) {
  switch (type.kind) {
    case "OBJECT_KIND":
      return type.asObject?.name ?? "";
    case "INTERFACE_KIND":
      return type.asInterface?.name ?? "";
    case "ENUM_KIND":
      return type.asEnum?.name ?? "";
    case "SCALAR_KIND":
      return type.asScalar?.name ?? "";
    case "LIST_KIND":
      return type.asList ? `[${typeDefName(type.asList.elementTypeDef)}]` : "";
    default:
      return primitives2[type.kind] ?? "";
  }
}

// src/engine/builder/typeDefDump.ts
var facets = [
  ["AsList", "ListTypeDef", "asList"],
  ["AsObject", "ObjectTypeDef", "asObject"],
  ["AsInterface", "InterfaceTypeDef", "asInterface"],
  ["AsInput", "InputTypeDef", "asInput"],
  ["AsScalar", "ScalarTypeDef", "asScalar"],
  ["AsEnum", "EnumTypeDef", "asEnum"]
];
function typeDefDump(target, type) {
  const named5 = target.behaves("typedefs-have-names");
  const parts = facets.map(([label, go, key2]) => {
    const valid = key2 !== "asInput" && type[key2] !== void 0;
    const value = named5 ? `${go}@<detached>` : valid ? "0xc000000000" : "<nil>";
    return `${label}:{Value:${value} Valid:${valid}}`;
  });
  const name = named5 ? `Name:${typeDefName(type)} ` : "";
  return `&{${name}Kind:${type.kind} Optional:${type.optional} ${parts.join(" ")}}`;
}

// src/engine/builder/moduleCalls.ts
var moduleValue = (state) => ({ value: { type: "Module", state } });
var newModule = () => moduleValue({ name: "", description: "", objects: [], interfaces: [], enums: [] });
var unexpected = (target, kind, type) => refuse2(`expected ${kind} type def, got ${type.kind}: ${typeDefDump(target, type)}`);
var invalid = (target, problem) => refuse2(target.behaves("validation-prefixed") ? `failed to validate type def: ${problem}` : problem);
var moduleCalls = {
  withDescription: (_, module, args) => moduleValue({ ...module, description: trimSpace(textArgument(args, "description")) }),
  withObject: (target, module, args) => {
    const type = typeArgument(args, "object");
    if (type.asObject === void 0) return unexpected(target, "object", type);
    const problem = target.behaves("objects-validated-when-added") ? objectProblem(target, type.asObject) : void 0;
    if (problem) return invalid(target, problem);
    return moduleValue({ ...module, objects: [...module.objects, type] });
  },
  withInterface: (target, module, args) => {
    const type = typeArgument(args, "iface");
    if (type.asInterface === void 0) return unexpected(target, "interface", type);
    const problem = target.behaves("objects-validated-when-added") ? interfaceProblem(target, type.asInterface) : void 0;
    if (problem) return invalid(target, problem);
    return moduleValue({ ...module, interfaces: [...module.interfaces, type] });
  },
  withEnum: (target, module, args) => {
    const type = typeArgument(args, "enum");
    if (type.asEnum === void 0) return unexpected(target, "enum", type);
    return moduleValue({ ...module, enums: [...module.enums, type] });
  }
};

// src/engine/builder/typeDefCalls.ts
var typeDef = (state) => ({ value: { type: "TypeDef", state } });
var named2 = (target, args) => {
  const originalName = textArgument(args, "name");
  return {
    name: toCamel(target, originalName),
    originalName,
    description: textArgument(args, "description"),
    ...sourceMapArgument(args)
  };
};
var withField = (target, type, args) => {
  if (type.asObject === void 0) {
    if (target.behaves("wrong-kind-kills")) return kill("TypeDef.withField", "on a typedef that is no object");
    return refuse2(`cannot add function to non-object type: ${type.kind}`);
  }
  const originalName = textArgument(args, "name");
  const field = {
    ...named2(target, args),
    name: toLowerCamel(target, originalName),
    typeDef: typeArgument(args, "typeDef"),
    ...deprecatedArgument(args)
  };
  return typeDef({ ...type, asObject: { ...type.asObject, fields: put(target, type.asObject.fields, field) } });
};
var withFunction = (target, type, args) => {
  const fn = functionArgument(args, "function");
  if (fn === void 0) return refuse2('missing required argument: "function"');
  if (type.kind !== "OBJECT_KIND" && type.kind !== "INTERFACE_KIND") {
    return refuse2(`cannot add function to type: ${type.kind}`);
  }
  if (type.kind === "OBJECT_KIND" && type.asObject) {
    return typeDef({ ...type, asObject: { ...type.asObject, functions: put(target, type.asObject.functions, fn) } });
  }
  if (type.kind === "INTERFACE_KIND" && type.asInterface) {
    const functions = put(target, type.asInterface.functions, fn);
    return typeDef({ ...type, asInterface: { ...type.asInterface, functions } });
  }
  if (!target.behaves("bare-kind-kills")) return panic("TypeDef.withFunction");
  return kill("TypeDef.withFunction", `on ${type.kind} without a name (withObject or withInterface gives one)`);
};
var withConstructor = (target, type, args) => {
  const fn = functionArgument(args, "function");
  if (fn === void 0) return refuse2('missing required argument: "function"');
  if (type.asObject === void 0) {
    if (target.behaves("wrong-kind-kills")) return kill("TypeDef.withConstructor", "on a typedef that is no object");
    return refuse2(`cannot add constructor function to non-object type: ${type.kind}`);
  }
  const constructorFunction = { ...fn, name: "", originalName: "" };
  return typeDef({ ...type, asObject: { ...type.asObject, constructorFunction } });
};
var typeDefCalls = {
  withOptional: (_, type, args) => typeDef({ ...type, optional: args.get("optional") === true }),
  withKind: (_, type, args) => typeDef({ ...type, kind: textArgument(args, "kind") }),
  withListOf: (_, type, args) => typeDef({ ...type, kind: "LIST_KIND", asList: { elementTypeDef: typeArgument(args, "elementType") } }),
  withObject: (target, type, args) => {
    if (textArgument(args, "name") === "") return refuse2("object type def must have a name");
    const asObject = { ...named2(target, args), ...deprecatedArgument(args), fields: [], functions: [] };
    return typeDef({ ...type, kind: "OBJECT_KIND", asObject });
  },
  withInterface: (target, type, args) => {
    if (textArgument(args, "name") === "" && target.behaves("interface-name-required")) {
      return refuse2("interface type def must have a name");
    }
    return typeDef({ ...type, kind: "INTERFACE_KIND", asInterface: { ...named2(target, args), functions: [] } });
  },
  withEnum: (target, type, args) => {
    if (textArgument(args, "name") === "") return refuse2("enum type def must have a name");
    return typeDef({ ...type, kind: "ENUM_KIND", asEnum: { ...named2(target, args), members: [] } });
  },
  withScalar: (target, type, args) => {
    const originalName = textArgument(args, "name");
    if (originalName === "") return refuse2("scalar type def must have a name");
    const description = textArgument(args, "description");
    const asScalar = { name: toCamel(target, originalName), originalName, description };
    return typeDef({ ...type, kind: "SCALAR_KIND", asScalar });
  },
  withField,
  withFunction,
  withConstructor
};

// src/engine/builder/applyCall.ts
var rootCalls = {
  typeDef: () => ({ value: { type: "TypeDef", state: { kind: "", optional: false } } }),
  function: newFunction,
  module: newModule,
  sourceMap: (_, args) => {
    const state = { filename: textArgument(args, "filename"), line: whole(args, "line"), column: whole(args, "column") };
    return { value: { type: "SourceMap", state } };
  }
};
var whole = (args, name) => Number(args.get(name) ?? 0);
var own = (calls, field) => Object.hasOwn(calls, field) ? calls[field] : void 0;
function applyCall(target, receiver, field, args) {
  switch (receiver?.type) {
    case void 0:
      return own(rootCalls, field)?.(target, args) ?? unknown("Query", field);
    case "TypeDef":
      return (own(typeDefCalls, field) ?? own(enumCalls, field))?.(target, receiver.state, args) ?? unknown("TypeDef", field);
    case "Function":
      return own(functionCalls, field)?.(target, receiver.state, args) ?? unknown("Function", field);
    case "Module":
      return own(moduleCalls, field)?.(target, receiver.state, args) ?? unknown("Module", field);
    case "SourceMap":
      return unknown("SourceMap", field);
  }
}
var unknown = (type, field) => refuse2(`${type} has no such field: "${field}"`);

// src/engine/builder/runPlan.ts
function runPlan(plan, target) {
  const values = [];
  const lastUses = lastUsesOf(plan);
  const argument = (value) => value.kind === "call" ? values[value.index] ?? null : value.value;
  for (const [index, call] of plan.calls.entries()) {
    const inView = call.view === void 0 ? target : targetInView(target, call.view);
    const receiver = call.on === void 0 ? void 0 : values[call.on];
    const args = new Map(call.arguments.map(({ name, value }) => [name, argument(value)]));
    const outcome = applyCall(inView, receiver, call.field, args);
    if ("error" in outcome) return { ok: false, call: index, ...outcome };
    values.push(outcome.value);
    for (const used of lastUses.get(index) ?? []) values[used] = void 0;
  }
  const module = values[plan.module];
  if (module?.type === "Module") return { ok: true, module: module.state };
  return { ok: false, call: plan.module, error: "the plan makes no module" };
}
function lastUsesOf({ calls, module }) {
  const last = /* @__PURE__ */ new Map();
  for (const [index, call] of calls.entries()) {
    if (call.on !== void 0) last.set(call.on, index);
    for (const { value } of call.arguments) if (value.kind === "call") last.set(value.index, index);
  }
  last.delete(module);
  const uses = /* @__PURE__ */ new Map();
  for (const [used, index] of last) {
    const there = uses.get(index);
    if (there) there.push(used);
    else uses.set(index, [used]);
  }
  return uses;
}

// src/engine/load/part.ts
var Part = class {
  kind;
  name;
  owner;
  /** Position among the module's types of that kind. */
  index;
  #sourceMap;
  constructor(kind, named5, owner, index = 0) {
    this.kind = kind;
    this.name = named5?.originalName ?? "";
    this.owner = owner;
    this.index = index;
    this.#sourceMap = named5?.sourceMap;
  }
  /** The source map at or above the part. */
  get sourceMap() {
    return this.#sourceMap ?? this.owner?.sourceMap;
  }
  /** What to call it in messages: `Function greet of Hello`. */
  get title() {
    const of = this.owner?.name ?? "";
    switch (this.kind) {
      case "objects":
        return `Object ${this.name}`;
      case "interfaces":
        return `Interface ${this.name}`;
      case "enums":
        return `Enum ${this.name}`;
      case "fields":
        return `Field ${this.name} of ${of}`;
      case "functions":
        return `Function ${this.name} of ${of}`;
      case "members":
        return `Member ${this.name} of ${of}`;
      case "constructorFunction":
        return `Constructor of ${of}`;
      default:
        return `Argument ${this.name} of ${this.owner?.kind === "constructorFunction" ? "the " : ""}${lowerFirst(this.owner?.title ?? "")}`;
    }
  }
};
var namedOf = (type) => type.asObject ?? type.asInterface ?? type.asEnum;
function rootPart(module, kind, index) {
  const type = module[kind][index];
  return new Part(kind, type && namedOf(type), void 0, index);
}
var fieldPart = (owner, field) => new Part("fields", field, owner);
var functionPart = (owner, fn) => new Part("functions", fn, owner);
var constructorPart = (owner, fn) => new Part("constructorFunction", fn, owner);
var argumentPart = (fn, arg) => new Part("arguments", arg, fn);
var lowerFirst = (text2) => text2.charAt(0).toLowerCase() + text2.slice(1);

// src/engine/load/installModule.ts
function installModule(scope, names, module, report2) {
  const installation = new Installation(scope, names, module, report2);
  for (const [index, type] of module.objects.entries())
    if (type.asObject) installation.object(type, type.asObject, rootPart(module, "objects", index));
  for (const [index, type] of module.interfaces.entries())
    if (type.asInterface) installation.interface(type.asInterface, rootPart(module, "interfaces", index));
}
var Installation = class {
  #scope;
  #target;
  #names;
  #module;
  #own;
  #report;
  constructor(scope, names, module, report2) {
    this.#scope = scope;
    this.#target = scope.target;
    this.#names = names;
    this.#module = module;
    this.#own = ownTypes(module);
    this.#report = report2;
  }
  object(type, object, part) {
    const owner = externalType(this.#scope, type);
    if (owner !== void 0 && owner !== "primitive") {
      const taken = typeof owner === "object" ? owner.names.final : coreModuleName;
      this.#report.add(
        "engine-type-taken",
        part,
        { thing: part.title, type: object.name, owner: ownerWords(owner) },
        this.#say(typeTakenMessage(object.name, taken))
      );
      return;
    }
    if (toCamel(this.#target, object.originalName) === toCamel(this.#target, this.#names.original))
      this.#construct(object, part);
    for (const fn of object.functions) this.#function(fn, functionPart(part, fn), "");
  }
  interface(iface, part) {
    const name = toCamel(this.#target, iface.name);
    for (const fn of iface.functions) {
      const at = functionPart(part, fn);
      const fnName = toLowerCamel(this.#target, fn.name);
      const returned = this.#dependency(fn.returnType);
      if (returned)
        this.#external(at, fn.returnType, returned, interfaceReturnMessage(name, fnName, returned.names.final));
      for (const arg of fn.args) {
        const dependency = this.#dependency(arg.typeDef);
        if (!dependency) continue;
        const message = interfaceArgumentMessage(name, fnName, arg.name, dependency.names.final);
        this.#external(argumentPart(at, arg), arg.typeDef, dependency, message);
      }
    }
  }
  #say(text2) {
    return schemaMessage(this.#target, this.#module.name, text2);
  }
  #construct(object, part) {
    const { constructorFunction } = object;
    if (!constructorFunction) return;
    const at = constructorPart(part, constructorFunction);
    if (constructorFunction.returnType.asObject?.originalName !== object.originalName) {
      const text2 = `failed to install constructor: ${constructorReturnMessage(object.originalName)}`;
      this.#report.add(
        "engine-constructor-return",
        at,
        { thing: at.title, object: object.originalName },
        this.#say(text2)
      );
      return;
    }
    if (!this.#target.behaves("constructor-validated")) this.#unvalidated(constructorFunction, at);
    this.#function(constructorFunction, at, "failed to install constructor: ");
  }
  /** Nothing objects to a dependency's type until the schema is read in a session that does not serve the dependency. */
  #unvalidated(constructorFunction, part) {
    for (const arg of constructorFunction.args) {
      const dependency = this.#dependency(arg.typeDef);
      if (!dependency) continue;
      const input = inputTypeText(this.#target, { ...innermost(arg.typeDef), optional: true });
      const message = `failed to get schema: failed to select introspection JSON file: select: introspection query failed: unknown type: ${input}`;
      const at = argumentPart(part, arg);
      const data = { thing: at.title, type: typeName(innermost(arg.typeDef)), dependency: dependency.names.final };
      this.#report.add("engine-dependency-type", at, data, message);
    }
  }
  #function(fn, part, prefix) {
    const creating = prefix === "" ? `failed to create function ${goQuote(fn.name)}: ` : `${prefix}failed to create function: `;
    if (!this.#isKnown(fn.returnType))
      this.#unknown(
        part,
        fn.returnType,
        creating + unknownReturnMessage(this.#target, fn.name, typeText(fn.returnType))
      );
    for (const arg of fn.args) {
      const at = argumentPart(part, arg);
      if (!this.#isKnown(arg.typeDef))
        this.#unknown(
          at,
          arg.typeDef,
          creating + unknownArgumentMessage(this.#target, fn.name, arg.name, typeText(arg.typeDef))
        );
    }
    for (const arg of fn.args)
      if (arg.defaultValue !== void 0)
        this.#default(arg.name, arg.typeDef, arg.defaultValue, argumentPart(part, arg), prefix);
  }
  #default(name, type, text2, part, prefix) {
    const decoded = decodeDefault(this.#target, type, text2);
    const spec = `${prefix}failed to get field spec: `;
    if (!decoded.ok) {
      const dagql = decoded.step === "type" && this.#target.behaves("default-error-dagql") ? "dagql " : "";
      const message2 = `${spec}failed to decode ${dagql}default value for arg ${goQuote(name)}: ${decoded.message}`;
      const data2 = { thing: part.title, value: text2, type: typeText(type), reason: decoded.message };
      this.#report.add("engine-default-invalid", part, data2, this.#say(message2));
      return;
    }
    const problem = this.#enumProblem(type, text2);
    if (problem === void 0) return;
    const message = `${spec}failed to decode default value for arg ${goQuote(name)}: ${problem}`;
    const data = { thing: part.title, value: text2, enum: type.asEnum?.originalName ?? "" };
    this.#report.add("engine-enum-default", part, data, this.#say(message));
  }
  #enumProblem(type, text2) {
    if (!type.asEnum || !this.#target.behaves("enum-defaults-converted")) return void 0;
    const members = this.#own.enums.get(type.asEnum.name)?.members;
    const read = readGoJson(text2);
    if (!members || !read.ok || read.value.kind !== "string") return void 0;
    const given = read.value.value;
    if (members.some((member) => member.originalName === given)) return void 0;
    return `invalid enum member ${goQuote(given)} for ${type.asEnum.name}`;
  }
  #isKnown(type) {
    return externalType(this.#scope, type) !== void 0 || this.#own.has(type);
  }
  #dependency(type) {
    const owner = externalType(this.#scope, type);
    return typeof owner === "object" ? owner : void 0;
  }
  #unknown(part, type, text2) {
    const data = { thing: part.title, type: typeName(innermost(type)) };
    this.#report.add("engine-type-unknown", part, data, this.#say(text2));
  }
  #external(part, type, dependency, text2) {
    const data = { thing: part.title, type: typeName(innermost(type)), dependency: dependency.names.final };
    this.#report.add("engine-dependency-type", part, data, this.#say(text2));
  }
};
var ownerWords = (owner) => owner === "core" ? "the core API" : `the dependency ${owner.names.final}`;
function innermost(type) {
  let inner = type;
  while (inner.asList) inner = inner.asList.elementTypeDef;
  return inner;
}

// src/engine/load/collisions.ts
function reportCollisions(scope, module, report2) {
  reportTypes(scope, module, report2);
  for (const [index, { asObject }] of module.objects.entries()) {
    if (!asObject) continue;
    const part = rootPart(module, "objects", index);
    const functions = asObject.functions.map((fn) => ({ name: fn.name, part: () => functionPart(part, fn) }));
    const fields = asObject.fields.map((field) => ({ name: field.name, part: () => fieldPart(part, field) }));
    reportMembers([...fields, ...functions], report2);
    const { constructorFunction } = asObject;
    if (constructorFunction)
      reportArguments(constructorFunction.args, () => constructorPart(part, constructorFunction), report2);
    for (const fn of asObject.functions) reportArguments(fn.args, () => functionPart(part, fn), report2);
  }
  for (const [index, { asInterface }] of module.interfaces.entries()) {
    const part = rootPart(module, "interfaces", index);
    reportMembers(
      (asInterface?.functions ?? []).map((fn) => ({ name: fn.name, part: () => functionPart(part, fn) })),
      report2
    );
  }
}
function reportArguments(args, fn, report2) {
  reportMembers(
    args.map((arg) => ({ name: arg.name, part: () => argumentPart(fn(), arg) })),
    report2
  );
}
function reportMembers(members, report2) {
  const seen = /* @__PURE__ */ new Map();
  for (const member of members) {
    const hidden = seen.get(member.name);
    if (hidden) {
      const part = hidden.part();
      const data = { thing: part.title, other: lowerFirst(member.part().title), name: member.name };
      report2.add("engine-names-collide", part, data);
    }
    seen.set(member.name, member);
  }
}
function reportTypes(scope, module, report2) {
  const objectsFirst = !scope.target.behaves("native-interfaces");
  const kinds2 = objectsFirst ? ["objects", "interfaces", "enums"] : ["interfaces", "objects", "enums"];
  const seen = /* @__PURE__ */ new Map();
  for (const kind of kinds2)
    for (const [index, type] of module[kind].entries()) {
      const name = namedOf(type)?.name;
      if (name === void 0) continue;
      const part = rootPart(module, kind, index);
      const other = seen.get(name);
      if (other) report2.add("engine-names-collide", part, { thing: part.title, other: lowerFirst(other.title), name });
      else seen.set(name, part);
    }
}

// src/engine/load/objectArgumentProblem.ts
function objectArgumentProblem(module, type) {
  const object = type.asList ? void 0 : type.asObject;
  if (type.asList) return objectArgumentProblem(module, type.asList.elementTypeDef);
  return object && pathOf(module, object.name);
}
var paths = /* @__PURE__ */ new WeakMap();
function pathOf(module, name) {
  let known2 = paths.get(module);
  if (!known2) {
    known2 = /* @__PURE__ */ new Map();
    paths.set(module, known2);
  }
  if (known2.has(name)) return known2.get(name);
  known2.set(name, void 0);
  const object = ownTypes(module).objects.get(name);
  const path = object && fieldPath(module, object);
  known2.set(name, path);
  return path;
}
function fieldPath(module, object) {
  for (const field of object.fields) {
    let inner = field.typeDef;
    while (inner.asList) inner = inner.asList.elementTypeDef;
    const here = `${object.originalName}.${field.originalName}`;
    if (inner.asEnum || inner.asScalar) return here;
    const nested = inner.asObject && pathOf(module, inner.asObject.name);
    if (nested !== void 0) return nested;
  }
  return void 0;
}

// src/engine/load/laterFindings.ts
function reportLater(scope, names, module, report2) {
  reportCollisions(scope, module, report2);
  reportRoot(scope, names, module, report2);
  const later = new Later(scope, module, report2);
  for (const [index, type] of module.objects.entries())
    if (type.asObject) later.object(type.asObject, rootPart(module, "objects", index));
  for (const [index, type] of module.interfaces.entries())
    if (type.asInterface) later.interface(type.asInterface.functions, rootPart(module, "interfaces", index));
  for (const [index, type] of module.enums.entries()) {
    const part = rootPart(module, "enums", index);
    if (type.asEnum?.members.length === 0) report2.add("engine-enum-empty", part, { thing: part.title });
  }
}
function reportRoot(scope, names, module, report2) {
  if (module.objects.length === 0) return;
  const main = toCamel(scope.target, names.original);
  const index = module.objects.findIndex(
    ({ asObject }) => asObject && toCamel(scope.target, asObject.originalName) === main
  );
  if (index < 0) {
    const part2 = rootPart(module, "objects", 0);
    report2.add("engine-no-main-object", part2, { module: names.original, main });
    return;
  }
  const root = toLowerCamel(scope.target, names.final);
  const part = rootPart(module, "objects", index);
  if (scope.target.has(`Query.${root}`)) report2.add("engine-root-hides-core", part, { module: names.final, root });
}
var Later = class {
  #scope;
  #module;
  #report;
  constructor(scope, module, report2) {
    this.#scope = scope;
    this.#module = module;
    this.#report = report2;
  }
  object(object, part) {
    for (const field of object.fields) {
      const at = fieldPart(part, field);
      const unknown2 = this.#unknown(field.typeDef);
      if (unknown2 === void 0) continue;
      const { target } = this.#scope;
      if (target.behaves("unknown-field-type-kills"))
        this.#report.add("field-type-unknown-kills", at, { thing: at.title, name: unknown2, release: target.release });
      else this.#report.add("field-type-unknown", at, { thing: at.title, name: unknown2 });
    }
    const { constructorFunction } = object;
    if (constructorFunction) this.#arguments(constructorFunction, constructorPart(part, constructorFunction));
    for (const fn of object.functions) {
      const at = functionPart(part, fn);
      this.#result(fn, at);
      this.#arguments(fn, at);
      this.#marks(fn, at);
    }
  }
  interface(functions, part) {
    if (functions.length === 0 && this.#scope.target.behaves("empty-interface-kills"))
      this.#report.add("engine-interface-empty", part, { thing: part.title, release: this.#scope.target.release });
    for (const fn of functions) {
      const at = functionPart(part, fn);
      this.#result(fn, at);
      for (const type of [fn.returnType, ...fn.args.map((arg) => arg.typeDef)]) {
        const name = this.#unknown(type);
        if (name !== void 0) this.#report.add("engine-interface-type-unknown", at, { thing: at.title, name });
      }
    }
  }
  #unknown(type) {
    if (externalType(this.#scope, type) !== void 0 || ownTypes(this.#module).has(type)) return void 0;
    const inner = innermost2(type);
    return namedOf(inner)?.originalName ?? inner.asScalar?.originalName;
  }
  #result(fn, part) {
    if (fn.returnType.asList?.elementTypeDef.asList && this.#scope.target.behaves("list-of-lists-results-broken"))
      this.#report.add("engine-list-of-lists-result", part, { thing: part.title, release: this.#scope.target.release });
  }
  #arguments(fn, part) {
    for (const arg of fn.args) {
      this.#enumListDefault(arg, part);
      const path = this.#scope.target.behaves("object-arguments-with-enums-broken") ? objectArgumentProblem(this.#module, arg.typeDef) : void 0;
      if (path === void 0) continue;
      const at = argumentPart(part, arg);
      this.#report.add("engine-object-argument", at, { thing: at.title, path, release: this.#scope.target.release });
    }
  }
  #enumListDefault(arg, part) {
    if (arg.defaultValue === void 0 || !arg.typeDef.asList) return;
    const enumeration = innermost2(arg.typeDef).asEnum;
    if (!enumeration || !ownTypes(this.#module).enums.has(enumeration.name)) return;
    const at = argumentPart(part, arg);
    this.#report.add("enum-list-default", at, { thing: at.title, enum: enumeration.originalName });
  }
  #marks(fn, part) {
    const skipped = this.#scope.target.behaves("marked-functions-skipped");
    const mark = fn.isCheck ? "check" : skipped && fn.isGenerator ? "generator" : skipped && fn.isUp ? "service to bring up" : void 0;
    if (mark === void 0) return;
    const required2 = fn.args.find((arg) => isRequired(arg) && !(fn.isAgent && arg.typeDef.asObject?.name === "LLM"));
    if (required2)
      this.#report.add("engine-mark-skipped", part, { thing: part.title, mark, argument: required2.originalName });
  }
};
function innermost2(type) {
  let inner = type;
  while (inner.asList) inner = inner.asList.elementTypeDef;
  return inner;
}

// src/engine/load/patchEnumDefaults.ts
function patchEnumDefaults(target, moduleName, module, report2) {
  if (!target.behaves("enum-defaults-patched")) return module;
  const enums = /* @__PURE__ */ new Map();
  for (const { asEnum } of module.enums) if (asEnum && !enums.has(asEnum.name)) enums.set(asEnum.name, asEnum);
  const enforced = target.behaves("enum-defaults-enforced");
  const patchArg = (arg, part) => {
    const enumeration = arg.typeDef.asEnum && enums.get(arg.typeDef.asEnum.name);
    if (!enumeration || arg.defaultValue === void 0) return arg;
    const read = readGoJson(arg.defaultValue);
    if (!read.ok || read.value.kind !== "string") return arg;
    const given = read.value.value;
    const member = enumeration.members.find((one) => one.originalName === given);
    if (member) return { ...arg, defaultValue: JSON.stringify(member.name) };
    if (enforced) {
      const at = argumentPart(part, arg);
      const data = { thing: at.title, value: JSON.stringify(given), enum: enumeration.originalName };
      report2.add("engine-enum-default", at, data, asModuleMessage(target, patchMessage(moduleName, given)));
    }
    return arg;
  };
  const patchFunction = (fn, part) => fn.args.some((arg) => arg.defaultValue !== void 0 && arg.typeDef.asEnum) ? { ...fn, args: fn.args.map((arg) => patchArg(arg, part)) } : fn;
  const patchObject = (type, index) => {
    const object = type.asObject;
    if (!object) return type;
    const part = rootPart(module, "objects", index);
    const { constructorFunction } = object;
    const patched = constructorFunction && patchFunction(constructorFunction, constructorPart(part, constructorFunction));
    const functions = object.functions.map((fn) => patchFunction(fn, functionPart(part, fn)));
    return { ...type, asObject: { ...object, functions, ...patched && { constructorFunction: patched } } };
  };
  return { ...module, objects: module.objects.map(patchObject) };
}

// src/engine/load/pointers.ts
var key = (kind, name) => `${kind} ${name}`;
function pointersIn(roots) {
  const nodeOf = (part) => {
    switch (part.kind) {
      case "objects":
      case "interfaces":
      case "enums":
        return roots[part.kind][part.index];
      default: {
        const owner = part.owner && nodeOf(part.owner);
        return owner?.children.get(key(part.kind, part.kind === "constructorFunction" ? "" : part.name)) ?? owner;
      }
    }
  };
  return {
    of(part) {
      return nodeOf(part)?.pointer ?? "";
    }
  };
}
var lazily = (make) => {
  let made;
  return {
    of(part) {
      made ??= make();
      return made.of(part);
    }
  };
};
function pointersOfState(module) {
  const node = (pointer) => ({ pointer, children: /* @__PURE__ */ new Map() });
  const functionNode2 = (pointer, args) => {
    const fn = node(pointer);
    for (const [i, arg] of args.entries())
      fn.children.set(key("arguments", arg.originalName), node(`${pointer}/arguments/${i}`));
    return fn;
  };
  return lazily(
    () => pointersIn({
      objects: module.objects.map((type, i) => {
        const root = node(`/objects/${i}`);
        const { fields = [], functions = [], constructorFunction } = type.asObject ?? {};
        for (const [j, field] of fields.entries())
          root.children.set(key("fields", field.originalName), node(`${root.pointer}/fields/${j}`));
        for (const [j, fn] of functions.entries())
          root.children.set(key("functions", fn.originalName), functionNode2(`${root.pointer}/functions/${j}`, fn.args));
        if (constructorFunction)
          root.children.set(
            key("constructorFunction", ""),
            functionNode2(`${root.pointer}/constructorFunction`, constructorFunction.args)
          );
        return root;
      }),
      interfaces: module.interfaces.map((type, i) => {
        const root = node(`/interfaces/${i}`);
        for (const [j, fn] of (type.asInterface?.functions ?? []).entries())
          root.children.set(key("functions", fn.originalName), functionNode2(`${root.pointer}/functions/${j}`, fn.args));
        return root;
      }),
      enums: module.enums.map((type, i) => {
        const root = node(`/enums/${i}`);
        for (const [j, member] of (type.asEnum?.members ?? []).entries())
          root.children.set(key("members", member.originalName), node(`${root.pointer}/members/${j}`));
        return root;
      })
    })
  );
}
function pointersOfPlan(plan) {
  return lazily(() => {
    const roots = { objects: [], interfaces: [], enums: [] };
    for (const call of chainOf(plan, plan.module)) {
      const kind = rootKinds.get(call.field);
      const index = callArgument(call);
      if (kind && index !== void 0) roots[kind].push(rootNode(plan, index, call.origins[0] ?? ""));
    }
    return pointersIn(roots);
  });
}
var rootKinds = /* @__PURE__ */ new Map([
  ["withObject", "objects"],
  ["withInterface", "interfaces"],
  ["withEnum", "enums"]
]);
var memberKinds = /* @__PURE__ */ new Map([
  ["withField", "fields"],
  ["withFunction", "functions"],
  ["withConstructor", "constructorFunction"],
  ["withEnumValue", "members"],
  ["withEnumMember", "members"]
]);
function rootNode(plan, index, pointer) {
  const root = { pointer, children: /* @__PURE__ */ new Map() };
  for (const call of chainOf(plan, index)) {
    const kind = memberKinds.get(call.field);
    if (!kind) continue;
    const at = originUnder(call, pointer);
    const fn = kind === "functions" || kind === "constructorFunction" ? callArgument(call) : void 0;
    const member = fn === void 0 ? { pointer: at, children: /* @__PURE__ */ new Map() } : functionNode(plan, fn, at);
    root.children.set(key(kind, memberName(plan, call, kind, fn)), member);
  }
  return root;
}
function memberName(plan, call, kind, fn) {
  if (kind === "constructorFunction") return "";
  if (fn === void 0) return textArgument2(call);
  const first = chainOf(plan, fn)[0];
  return first ? textArgument2(first) : "";
}
function functionNode(plan, index, pointer) {
  const node = { pointer, children: /* @__PURE__ */ new Map() };
  for (const call of chainOf(plan, index))
    if (call.field === "withArg")
      node.children.set(key("arguments", textArgument2(call)), {
        pointer: originUnder(call, pointer),
        children: /* @__PURE__ */ new Map()
      });
  return node;
}
function chainOf(plan, last) {
  const chain = [];
  for (let index = last; index !== void 0; ) {
    const call = plan.calls[index];
    if (!call) break;
    chain.push(call);
    index = call.on;
  }
  return chain.reverse();
}
var callArgument = (call) => {
  for (const { value } of call.arguments) if (value.kind === "call") return value.index;
  return void 0;
};
var textArgument2 = (call) => {
  const named5 = call.arguments.find(({ name }) => name === "name" || name === "value");
  return named5?.value.kind === "string" ? named5.value.value : "";
};
var originUnder = (call, pointer) => call.origins.find((origin) => origin.startsWith(`${pointer}/`)) ?? call.origins[0] ?? pointer;

// src/engine/load/Report.ts
var Report = class {
  findings = [];
  #pointers;
  #stage;
  constructor(pointers, stage3) {
    this.#pointers = pointers;
    this.#stage = stage3;
  }
  add(code, part, data, engineMessage) {
    const place = {
      stage: this.#stage,
      ...part.sourceMap && { sourceMap: part.sourceMap },
      ...engineMessage !== void 0 && { engineMessage }
    };
    this.findings.push(createFinding(code, this.#pointers.of(part), data, place));
  }
};

// src/engine/load/validateModule.ts
function validateModule(scope, name, module, report2) {
  for (const [index, type] of module.objects.entries()) {
    const part = rootPart(module, "objects", index);
    if (type.asObject && !isExternal(scope, type)) validateObject(scope, name, type.asObject, part, report2);
  }
  for (const [index, type] of module.interfaces.entries()) {
    const part = rootPart(module, "interfaces", index);
    if (type.asInterface && !isExternal(scope, type)) validateInterface(scope, name, type.asInterface, part, report2);
  }
}
var isExternal = (scope, type) => externalType(scope, type) !== void 0;
function dependencyOf(scope, type) {
  const owner = externalType(scope, type);
  return typeof owner === "object" ? owner : void 0;
}
function validateObject(scope, module, object, part, report2) {
  const { target } = scope;
  const say2 = (text2) => mergeMessage(target, "object", module, text2);
  for (const field of object.fields) {
    const at = fieldPart(part, field);
    if (isReserved(scope, field.name))
      report2.add(
        "engine-reserved-name",
        at,
        { thing: at.title, name: "id" },
        say2(reservedFieldMessage(field.name, object.name))
      );
    if (field.typeDef.asObject?.name === "Workspace" && target.behaves("workspace-field-refused"))
      report2.add(
        "engine-workspace-field",
        at,
        { thing: at.title },
        say2(workspaceFieldMessage(field.originalName, object.originalName))
      );
    const dependency = dependencyOf(scope, field.typeDef);
    if (dependency)
      reportDependency(
        at,
        field.typeDef,
        dependency,
        report2,
        (name) => say2(dependencyFieldMessage(object.originalName, field.originalName, name))
      );
  }
  const { constructorFunction } = object;
  if (constructorFunction && target.behaves("constructor-validated"))
    validateFunction(scope, object, constructorFunction, constructorPart(part, constructorFunction), report2, say2);
  for (const fn of object.functions) {
    const at = functionPart(part, fn);
    if (isReserved(scope, fn.name))
      report2.add(
        "engine-reserved-name",
        at,
        { thing: at.title, name: "id" },
        say2(reservedFunctionMessage(fn.name, object.name, "object"))
      );
    validateFunction(scope, object, fn, at, report2, say2);
  }
}
function validateFunction(scope, object, fn, part, report2, say2) {
  const returned = dependencyOf(scope, fn.returnType);
  if (returned)
    reportDependency(
      part,
      fn.returnType,
      returned,
      report2,
      (name) => say2(dependencyReturnMessage(object.originalName, fn.originalName, name))
    );
  for (const arg of fn.args) {
    const dependency = dependencyOf(scope, arg.typeDef);
    if (dependency)
      reportDependency(
        argumentPart(part, arg),
        arg.typeDef,
        dependency,
        report2,
        (name) => say2(dependencyArgumentMessage(object.originalName, fn.originalName, arg.originalName, name))
      );
  }
  const problem = scope.target.behaves("mark-shapes-enforced") ? markProblem(object.originalName, fn) : void 0;
  if (problem !== void 0) report2.add("engine-mark-shape", part, { thing: part.title }, say2(problem));
}
function validateInterface(scope, module, iface, part, report2) {
  for (const fn of iface.functions) {
    const at = functionPart(part, fn);
    if (!isReserved(scope, fn.name)) continue;
    const text2 = reservedFunctionMessage(fn.name, iface.name, "interface");
    report2.add(
      "engine-reserved-name",
      at,
      { thing: at.title, name: "id" },
      mergeMessage(scope.target, "interface", module, text2)
    );
  }
}
var isReserved = (scope, name) => toLowerCamel(scope.target, name) === "id";
function reportDependency(part, type, dependency, report2, message) {
  let inner = type;
  while (inner.asList) inner = inner.asList.elementTypeDef;
  const name = dependency.names.final;
  report2.add(
    "engine-dependency-type",
    part,
    { thing: part.title, type: typeName(inner), dependency: name },
    message(name)
  );
}

// src/engine/load/loadState.ts
var wholeModule = new Part("objects", void 0, void 0, -1);
function checkModule(target, options, pointers) {
  const version = options.engineVersion === void 0 ? void 0 : checkModuleVersion(options.engineVersion, target.release);
  if (version) return { ok: false, findings: [{ ...version, stage: "asModule", engineMessage: version.message }] };
  if (options.moduleName !== "" || !target.behaves("module-name-required")) return void 0;
  const report2 = new Report(pointers, "asModule");
  report2.add("engine-module-unnamed", wholeModule, {}, asModuleMessage(target, "module name must be set"));
  return { ok: false, findings: report2.findings };
}
function loadState(registered, target, options, pointers = pointersOfState(registered)) {
  const refused = checkModule(target, options, pointers);
  if (refused) return refused;
  const dependencies = options.dependencies ?? [];
  const scope = { target, dependencies };
  const names = { final: options.finalName ?? options.moduleName, original: options.moduleName };
  const failed = (report2) => report2.findings.some((finding) => finding.severity === "error");
  const merging = new Report(pointers, "asModule");
  validateModule(scope, names.final, registered, merging);
  if (failed(merging)) return { ok: false, findings: merging.findings };
  const namespaced = namespaceModule(scope, names, registered);
  const served = patchEnumDefaults(target, names.final, namespaced, merging);
  if (failed(merging)) return { ok: false, findings: merging.findings };
  const installing = new Report(pointers, "schema");
  installModule(scope, names, served, installing);
  if (failed(installing)) return { ok: false, findings: installing.findings };
  const later = new Report(pointers, "later");
  reportLater(scope, names, served, later);
  const module = Object.freeze({ target, names, registered, served, dependencies });
  if (failed(later)) return { ok: false, findings: later.findings };
  return { ok: true, module, findings: later.findings };
}

// src/engine/load/loadModule.ts
function loadModule(input, target, options) {
  if (!("calls" in input)) return loadState(input, target, options, pointersOfState(input));
  const pointers = pointersOfPlan(input);
  const refused = checkModule(target, options, pointers);
  if (refused) return refused;
  const outcome = runPlan(input, target);
  if (!outcome.ok) return { ok: false, findings: [builderFinding(input, target, outcome)] };
  return loadState(outcome.module, target, options, pointers);
}
function builderFinding(plan, target, outcome) {
  const call = plan.calls[outcome.call];
  const pointer = call?.origins[0] ?? "";
  const place = { stage: "builder", engineMessage: outcome.error };
  const data = { release: target.release, call: callText(plan, call) };
  const code = outcome.fatal === "kills" ? "engine-process-dies" : "engine-call-refused";
  return createFinding(code, pointer, data, place);
}
function callText(plan, call) {
  return call ? `${call.field}(${nameIn(plan, call) ?? ""})` : "";
}
function nameIn(plan, call) {
  const taken = call.arguments.find(({ value }) => value.kind === "call")?.value;
  const chain = taken?.kind === "call" ? chainOf(plan, taken.index) : [];
  for (const one of [call, ...chain])
    for (const { name, value } of one.arguments)
      if ((name === "name" || name === "value") && value.kind === "string") return JSON.stringify(value.value);
  return void 0;
}

// src/translate/keepLast.ts
var allDiffer = (parts, graphqlName) => parts.length < 2 || new Set(parts.map(({ name }) => graphqlName(name))).size === parts.length;
function placesOf2(parts, graphqlName) {
  const byName2 = /* @__PURE__ */ new Map();
  const byGraphqlName = /* @__PURE__ */ new Map();
  return parts.map(({ name }, i) => {
    const graphql = graphqlName(name);
    const place = byName2.get(name) ?? byGraphqlName.get(graphql) ?? i;
    byName2.set(name, place);
    byGraphqlName.set(graphql, place);
    return place;
  });
}
var graphqlNames = (target) => ({
  function: remembered((name) => functionName(target, name)),
  other: remembered((name) => toLowerCamel(target, name)),
  member: (name) => target.supports("enum-members") ? enumMemberName(target, name) : name
});
function remembered(make) {
  const made = /* @__PURE__ */ new Map();
  return (name) => {
    let result = made.get(name);
    if (result === void 0) {
      result = make(name);
      made.set(name, result);
    }
    return result;
  };
}

// src/translate/firstRelease.ts
var firstRelease = (id) => featureTable[id].releases[0].since;
var firstView = (id) => featureTable[id].views?.[0]?.since;

// src/translate/apply/context.ts
function report(context, code, part, data, place = {}) {
  const sourceMap = part.sourceMap ? { sourceMap: part.sourceMap } : {};
  context.findings.push(createFinding(code, part.pointer, data, { stage: "translate", ...sourceMap, ...place }));
}
function refuse3(context, feature, part, needs) {
  report(
    context,
    "feature-refused",
    part,
    { thing: part.title, feature: needs, since: firstRelease(feature), release: context.target.release },
    { feature }
  );
}

// src/translate/apply/applyAnnotations.ts
function applyAnnotations(context, given, part, trimmed = false) {
  const { target } = context;
  let description = given.description;
  if (trimmed) {
    description = trimSpace(description);
    if (description !== given.description) report(context, "description-trimmed", part, { thing: part.title });
  }
  const { deprecated, sourceMap } = given;
  const keepsDeprecated = deprecated !== void 0 && target.releaseSupports("deprecation");
  if (deprecated !== void 0 && !keepsDeprecated) {
    const data = { thing: part.title, release: target.release, since: firstRelease("deprecation") };
    report(context, "deprecation-in-description", part, data, { feature: "deprecation" });
    description = withDeprecation(description, deprecated, trimmed);
  }
  const keepsSourceMap = sourceMap !== void 0 && target.releaseSupports("source-maps");
  if (sourceMap !== void 0 && !keepsSourceMap) context.droppedSourceMaps++;
  return {
    description,
    deprecated: keepsDeprecated ? deprecated : void 0,
    sourceMap: keepsSourceMap ? sourceMap : void 0
  };
}
function withDeprecation(description, reason, trimmed) {
  const paragraph = reason === "" ? "Deprecated." : `Deprecated: ${reason}`;
  const whole2 = description === "" ? paragraph : `${description}

${paragraph}`;
  return trimmed ? trimSpace(whole2) : whole2;
}

// src/translate/apply/checkName.ts
var GRAPHQL_NAME = /^[_A-Za-z][_0-9A-Za-z]*$/;
function checkName(context, part, name, position) {
  const graphqlName = position === "type" ? toCamel(context.target, name) : context.names.other(name);
  if (graphqlName === "") {
    report(context, "name-empty", part, { thing: part.title, name: JSON.stringify(name) });
    return false;
  }
  if (!GRAPHQL_NAME.test(graphqlName)) {
    report(context, "name-not-graphql", part, { thing: part.title, name: JSON.stringify(name), graphqlName });
    return false;
  }
  return true;
}

// src/translate/apply/reportDuplicates.ts
function reportDuplicates(context, parts, graphqlName, partOf) {
  if (allDiffer(parts, graphqlName) || !context.target.behaves("duplicates-replaced")) return;
  for (const [i, place] of placesOf2(parts, graphqlName).entries()) {
    if (place === i) continue;
    const part = partOf(i);
    report(context, "duplicate-replaced", part, { thing: part.title, release: context.target.release });
  }
}

// src/translate/apply/withChanges.ts
function withChanges(part, changes) {
  let same = true;
  for (const key2 in changes) if (changes[key2] !== part[key2]) same = false;
  if (same) return part;
  const copy = { ...part, ...changes };
  for (const key2 in changes) if (changes[key2] === void 0) delete copy[key2];
  return copy;
}
function mapSame(list, rewrite2) {
  let copy;
  for (const [i, element] of list.entries()) {
    const rewritten = rewrite2(element, i);
    if (rewritten === element && copy === void 0) continue;
    copy ??= list.slice(0, i);
    copy.push(rewritten);
  }
  return copy ?? list;
}

// src/translate/apply/applyEnum.ts
function applyEnum(context, enumeration, pointer) {
  const part = { pointer, title: `Enum ${enumeration.name}`, sourceMap: enumeration.sourceMap };
  checkName(context, part, enumeration.name, "type");
  const { names } = context;
  reportDuplicates(context, enumeration.members, names.member, (i) => memberPart(enumeration, i, pointer));
  const form = context.enumForms.get(pointer)?.form ?? "member";
  const { description, sourceMap } = applyAnnotations(context, enumeration, part);
  return withChanges(enumeration, {
    description,
    sourceMap,
    members: mapSame(
      enumeration.members,
      (member, i) => applyMember(context, enumeration, member, form, memberPart(enumeration, i, pointer))
    )
  });
}
var memberPart = (enumeration, i, pointer) => ({
  pointer: `${pointer}/members/${i}`,
  title: `Member ${enumeration.members[i].name} of enum ${enumeration.name}`,
  sourceMap: enumeration.members[i].sourceMap ?? enumeration.sourceMap
});
function applyMember(context, enumeration, member, form, part) {
  const annotations = applyAnnotations(context, member, part);
  const { name, value } = member;
  if (form === "name") return withChanges(member, { ...annotations, value: name });
  if (value === "") {
    report(context, "enum-value-empty", part, { member: name, enum: enumeration.name });
    return withChanges(member, { ...annotations, value: name });
  }
  return withChanges(member, { ...annotations, name: form === "value" ? value : name });
}

// src/translate/apply/applyEnumDefault.ts
import { isLosslessNumber, parse as parse2 } from "lossless-json";
function applyEnumDefault(context, type, text2, part) {
  let inner = type;
  while (inner.kind === "LIST") inner = inner.elementType;
  if (inner.kind !== "ENUM" || text2 === "") return text2;
  const local = context.locals.find(inner.name);
  const form = local?.kind === "ENUM" ? context.enumForms.get(local.pointer) : void 0;
  if (local === void 0 || form === void 0) return text2;
  if (type.kind === "LIST")
    report(context, "enum-list-default", part, { thing: part.title, enum: local.name }, { stage: "later" });
  return JSON.stringify(rewrite(context, parse2(text2), form, local.name, part));
}
function rewrite(context, value, form, name, part) {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((element) => rewrite(context, element, form, name, part));
  const json = typeof value === "string" ? form.json.get(value) : void 0;
  if (json !== void 0) return json;
  const shown2 = isLosslessNumber(value) ? value.value : JSON.stringify(value);
  const data = { thing: part.title, value: shown2, enum: name, members: [...form.json.keys()].join(", ") };
  report(context, "enum-default-unknown", part, data);
  return null;
}

// src/translate/apply/applyType.ts
var ARTICLES = { OBJECT: "an object", INTERFACE: "an interface", ENUM: "an enum", SCALAR: "a scalar" };
function applyType(context, type, part, position = "other") {
  let inner = type;
  while (inner.kind === "LIST") inner = inner.elementType;
  if ("name" in inner) checkNamed(context, inner, part, position);
  else if (inner.kind === "FLOAT" && !context.target.releaseSupports("float")) refuse3(context, "float", part, "floats");
}
function checkNamed(context, type, part, position) {
  const { target } = context;
  const thing = part.title;
  if (type.kind === "SCALAR" && !target.releaseSupports("scalars")) {
    refuse3(context, "scalars", part, "references to scalars");
    return;
  }
  const local = context.locals.find(type.name);
  if (local) {
    if (local.kind !== type.kind) {
      mismatch2(context, type, part, local.kind);
    } else if (context.refused.has(local.pointer)) {
      const data = {
        thing,
        pointer: part.pointer,
        kind: kindWord(type.kind),
        name: type.name,
        refusedPointer: local.pointer
      };
      report(context, "uses-refused", part, data);
    }
    return;
  }
  if (type.kind === "ENUM" && !target.releaseSupports("enums")) {
    refuse3(context, "enums", part, "references to enums");
    return;
  }
  const core = target.coreType(type.name);
  if (core !== void 0) {
    const kind = core === "input" ? "OBJECT" : core.toUpperCase();
    const fits = kind === type.kind || kind === "INTERFACE" && type.kind === "OBJECT";
    if (!fits) mismatch2(context, type, part, kind);
    return;
  }
  const spans = coreTypeSpans(type.name);
  if (spans.length > 0) {
    const data = { thing, type: type.name, spans: describeSpans(spans), release: target.release };
    report(
      context,
      "core-type-missing",
      part,
      data,
      type.name === "Workspace" ? { feature: "workspace-arguments" } : {}
    );
    return;
  }
  if (position !== "field") return;
  if (target.behaves("unknown-field-type-kills"))
    report(context, "field-type-unknown-kills", part, { thing, name: type.name, release: target.release });
  else report(context, "field-type-unknown", part, { thing, name: type.name }, { stage: "schema" });
}
function mismatch2(context, type, part, actual) {
  const data = {
    thing: part.title,
    name: type.name,
    kind: kindWord(type.kind),
    actual: ARTICLES[actual],
    actualKind: actual
  };
  report(context, "kind-mismatch", part, data);
}
var kindWord = (kind) => ARTICLES[kind].replace(/^an? /, "");

// src/translate/apply/applyArgument.ts
var DEFAULT_KEYS = ["defaultValue", "defaultPath", "defaultAddress"];
var GIT_TYPES = /* @__PURE__ */ new Set(["GitRepository", "GitRef"]);
var PATH_TYPES = /* @__PURE__ */ new Set(["Directory", "File", ...GIT_TYPES]);
function applyArgument(context, argument, part) {
  checkName(context, part, argument.name, "member");
  applyType(context, argument.type, part);
  checkDefaults(context, argument, part);
  const { type, defaultValue } = argument;
  return withChanges(argument, {
    ...applyAnnotations(context, argument, part),
    type: applyForcedOptional(context, argument, part),
    ignore: applyIgnore(context, argument, part),
    defaultValue: defaultValue === void 0 ? void 0 : applyEnumDefault(context, type, defaultValue, part)
  });
}
function checkDefaults(context, argument, part) {
  const { target } = context;
  const given = DEFAULT_KEYS.filter((key2) => argument[key2] !== void 0);
  const [first, second2] = given;
  if (first && second2) report(context, "two-defaults", part, { thing: part.title, first, second: second2 });
  for (const key2 of given) if (argument[key2] === "") report(context, "default-empty", part, { thing: part.title, key: key2 });
  const typeName2 = coreObjectName(context, argument.type);
  if (given.length === 0 && argument.ignore.length === 0) return;
  const type = typeName2 ?? describe2(argument.type);
  if (argument.defaultPath !== void 0) {
    if (typeName2 === void 0 || !PATH_TYPES.has(typeName2))
      report(context, "default-path-type", part, { thing: part.title, type });
    else if (!target.releaseSupports("default-path")) refuse3(context, "default-path", part, "defaultPath");
    else if (GIT_TYPES.has(typeName2) && !target.releaseSupports("default-path-git"))
      refuse3(context, "default-path-git", part, `defaultPath on ${typeName2}`);
  }
  if (argument.defaultAddress !== void 0) {
    if (typeName2 !== "Container") report(context, "default-address-type", part, { thing: part.title, type });
    else if (!target.releaseSupports("default-address")) refuse3(context, "default-address", part, "defaultAddress");
  }
  if (argument.ignore.length > 0 && typeName2 !== "Directory")
    report(context, "ignore-type", part, { thing: part.title, type });
}
function applyForcedOptional(context, argument, part) {
  if (argument.type.optional) return argument.type;
  const isWorkspace = coreObjectName(context, argument.type) === "Workspace";
  const reason = argument.defaultPath !== void 0 ? "defaultPath" : argument.defaultAddress !== void 0 ? "defaultAddress" : isWorkspace ? "type Workspace" : void 0;
  if (reason === void 0) return argument.type;
  report(context, "argument-made-optional", part, { thing: part.title, reason });
  return { ...argument.type, optional: true };
}
function applyIgnore(context, argument, part) {
  const { target } = context;
  if (argument.ignore.length === 0 || target.releaseSupports("ignore")) return argument.ignore;
  const data = { thing: part.title, release: target.release, since: firstRelease("ignore") };
  report(context, "ignore-dropped", part, data, { feature: "ignore" });
  return [];
}
function coreObjectName(context, type) {
  if (type.kind !== "OBJECT") return void 0;
  return context.locals.find(type.name) === void 0 ? type.name : void 0;
}
function describe2(type) {
  let inner = type;
  let depth = 0;
  for (; inner.kind === "LIST"; depth++) inner = inner.elementType;
  const name = "name" in inner ? inner.name : inner.kind;
  return depth === 0 ? name : `list of ${name}`;
}

// src/translate/apply/applyMarks.ts
var MARKS = [
  ["check", "checks", "check-dropped"],
  ["generator", "generators", "generator-dropped"],
  ["up", "up", "up-dropped"],
  ["agent", "agents", "agent-dropped"]
];
function applyMarks(context, fn, part) {
  const { target } = context;
  const marks = { check: fn.check, generator: fn.generator, up: fn.up, agent: fn.agent };
  for (const [mark, feature, code] of MARKS) {
    if (!marks[mark] || target.releaseSupports(feature)) continue;
    report(
      context,
      code,
      part,
      { thing: part.title, release: target.release, since: firstRelease(feature) },
      { feature }
    );
    marks[mark] = false;
  }
  const pinned = firstView("agents");
  if (marks.agent && pinned !== void 0 && !target.supports("agents"))
    report(context, "agent-pinned", part, { thing: part.title, pinned, view: target.view }, { feature: "agents" });
  const cachePolicy2 = applyCachePolicy(context, fn.cachePolicy, part);
  return { ...marks, cachePolicy: cachePolicy2 };
}
function applyCachePolicy(context, given, part) {
  const { target } = context;
  if (given === void 0 || target.releaseSupports("cache-policy")) return given;
  const data = { thing: part.title, release: target.release, since: firstRelease("cache-policy") };
  if (given.policy === "PerSession") {
    report(context, "cache-policy-per-session-dropped", part, data, { feature: "cache-policy" });
  } else {
    const policy = given.timeToLive === void 0 ? given.policy : `${given.policy} (${given.timeToLive})`;
    report(context, "cache-policy-dropped", part, { ...data, policy }, { feature: "cache-policy" });
  }
  return void 0;
}

// src/translate/apply/applyFunction.ts
function applyFunction(context, fn, owner, pointer) {
  const part = functionPart2(fn, owner, pointer);
  checkName(context, part, fn.name, "member");
  applyType(context, fn.returnType, part);
  return withChanges(fn, {
    ...applyAnnotations(context, fn, part, true),
    arguments: applyArguments(context, fn.arguments, `function ${fn.name} of ${owner.title}`, part),
    ...applyMarks(context, fn, part)
  });
}
var functionPart2 = (fn, owner, pointer) => ({
  pointer,
  title: `Function ${fn.name} of ${owner.title}`,
  sourceMap: fn.sourceMap ?? owner.sourceMap
});
function applyConstructor(context, fn, owner) {
  const title = `Constructor of ${owner.title}`;
  const part = {
    pointer: `${owner.pointer}/constructorFunction`,
    title,
    sourceMap: fn.sourceMap ?? owner.sourceMap
  };
  return withChanges(fn, {
    ...applyAnnotations(context, fn, part, true),
    arguments: applyArguments(context, fn.arguments, `the constructor of ${owner.title}`, part)
  });
}
function applyArguments(context, args, of, owner) {
  const partOf = (i) => ({
    pointer: `${owner.pointer}/arguments/${i}`,
    title: `Argument ${args[i].name} of ${of}`,
    sourceMap: args[i].sourceMap ?? owner.sourceMap
  });
  reportDuplicates(context, args, context.names.other, partOf);
  return mapSame(args, (argument, i) => applyArgument(context, argument, partOf(i)));
}

// src/translate/apply/applyObject.ts
function applyObject(context, object, pointer) {
  const part = { pointer, title: `Object ${object.name}`, sourceMap: object.sourceMap };
  const owner = { ...part, title: object.name };
  checkName(context, part, object.name, "type");
  const { names } = context;
  reportDuplicates(
    context,
    object.fields,
    names.other,
    (i) => fieldPart2(object.fields[i], owner, `${pointer}/fields/${i}`)
  );
  reportDuplicates(
    context,
    object.functions,
    names.function,
    (i) => functionPart2(object.functions[i], owner, `${pointer}/functions/${i}`)
  );
  const { constructorFunction, fields, functions } = object;
  return withChanges(object, {
    ...applyAnnotations(context, object, part),
    constructorFunction: constructorFunction && applyConstructor(context, constructorFunction, owner),
    fields: mapSame(fields, (field, i) => applyField(context, field, owner, `${pointer}/fields/${i}`)),
    functions: mapSame(functions, (fn, i) => applyFunction(context, fn, owner, `${pointer}/functions/${i}`))
  });
}
function applyField(context, field, owner, pointer) {
  if (field.private) return field;
  const part = fieldPart2(field, owner, pointer);
  checkName(context, part, field.name, "member");
  applyType(context, field.type, part, "field");
  return withChanges(field, applyAnnotations(context, field, part));
}
var fieldPart2 = (field, owner, pointer) => ({
  pointer,
  title: `Field ${field.name} of ${owner.title}`,
  sourceMap: field.sourceMap ?? owner.sourceMap
});
function applyInterface(context, iface, pointer) {
  const part = { pointer, title: `Interface ${iface.name}`, sourceMap: iface.sourceMap };
  checkName(context, part, iface.name, "type");
  if (iface.functions.length === 0) report(context, "interface-empty", part, { name: iface.name });
  const owner = { ...part, title: iface.name };
  const { names } = context;
  reportDuplicates(
    context,
    iface.functions,
    names.function,
    (i) => functionPart2(iface.functions[i], owner, `${pointer}/functions/${i}`)
  );
  const { description, sourceMap } = applyAnnotations(context, iface, part);
  return withChanges(iface, {
    description,
    sourceMap,
    functions: mapSame(iface.functions, (fn, i) => applyFunction(context, fn, owner, `${pointer}/functions/${i}`))
  });
}

// src/translate/apply/applyTypedefs.ts
function applyTypedefs(context) {
  const { typedefs } = context;
  const applied = {
    ...typedefs,
    description: applyModuleDescription(context),
    objects: typedefs.objects.map((object, i) => applyObject(context, object, `/objects/${i}`)),
    interfaces: typedefs.interfaces.map((iface, i) => applyInterface(context, iface, `/interfaces/${i}`)),
    enums: typedefs.enums.map((enumeration, i) => applyEnum(context, enumeration, `/enums/${i}`))
  };
  if (context.droppedSourceMaps > 0) {
    const data = {
      count: context.droppedSourceMaps,
      release: context.target.release,
      since: firstRelease("source-maps")
    };
    report(context, "source-maps-dropped", WHOLE, data, { feature: "source-maps" });
  }
  return applied;
}
var WHOLE = { pointer: "", title: "The module" };
function applyModuleDescription(context) {
  const { typedefs, target } = context;
  if (typedefs.description === "") return "";
  const part = { pointer: "/description", title: "the module" };
  if (!target.releaseSupports("module-description")) {
    const data = { release: target.release, since: firstRelease("module-description") };
    report(context, "module-description-dropped", part, data, { feature: "module-description" });
    return "";
  }
  const description = trimSpace(typedefs.description);
  if (description !== typedefs.description) report(context, "description-trimmed", part, { thing: part.title });
  return description;
}

// src/translate/apply/enumForm.ts
var LEGAL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
var LITERALS = /* @__PURE__ */ new Set(["true", "false", "null"]);
function illegalReason(texts2, target) {
  const seen = /* @__PURE__ */ new Set();
  for (const text2 of texts2) {
    if (!LEGAL.test(text2) || LITERALS.has(text2)) return `${JSON.stringify(text2)} is no legal name`;
    const seenAs = target.behaves("enum-values-recased") ? toScreamingSnake(text2) : text2;
    if (seen.has(seenAs)) return `${JSON.stringify(text2)} comes twice`;
    seen.add(seenAs);
  }
  return void 0;
}
var effectiveValue = (member) => member.value === "" ? member.name : member.value;
function equalValues(enumeration) {
  const byValue = /* @__PURE__ */ new Map();
  for (const member of enumeration.members) {
    const value = effectiveValue(member);
    const first = byValue.get(value);
    if (first) return [first, member];
    byValue.set(value, member);
  }
  return void 0;
}

// src/translate/apply/decideEnumForms.ts
function decideEnumForms(context) {
  const forms = /* @__PURE__ */ new Map();
  for (const [i, enumeration] of context.typedefs.enums.entries()) {
    const part = { pointer: `/enums/${i}`, title: `Enum ${enumeration.name}`, sourceMap: enumeration.sourceMap };
    const form = decide(context, enumeration, part);
    if (form === void 0) context.refused.add(part.pointer);
    else forms.set(part.pointer, form);
  }
  return forms;
}
function decide(context, enumeration, part) {
  const { target, options } = context;
  if (!target.releaseSupports("enums")) {
    refuse3(context, "enums", part, "enums");
    return void 0;
  }
  if (target.supports("enum-members")) return memberForm(context, enumeration, part);
  if (options.legacyEnums === "member") {
    if (target.releaseSupports("enum-members")) {
      const pinned = pinnedMemberForm(context, enumeration, part);
      if (pinned) return pinned;
    } else {
      report(context, "legacy-enums-impossible", part, { enum: enumeration.name, release: target.release });
    }
  }
  return valueForm(context, enumeration, part);
}
function memberForm(context, enumeration, part) {
  const equal = equalValues(enumeration);
  if (equal) {
    const [first, second2] = equal;
    const data = { enum: enumeration.name, first: first.name, second: second2.name, value: effectiveValue(first) };
    report(context, "enum-values-equal", part, data);
    return void 0;
  }
  if (context.target.behaves("enum-member-named-like-value-breaks")) {
    for (const [i, member] of enumeration.members.entries()) {
      if (effectiveValue(member) !== member.name) continue;
      const data = { enum: enumeration.name, member: member.name, release: context.target.release };
      report(context, "enum-value-reads-empty", { ...part, pointer: `${part.pointer}/members/${i}` }, data);
    }
  }
  return { form: "member", view: context.target.view, json: jsonOf(enumeration, (member) => member.name) };
}
function pinnedMemberForm(context, enumeration, part) {
  if (illegalReason(enumeration.members.map(effectiveValue), context.target)) return void 0;
  const view = context.target.view;
  report(context, "legacy-enums-pinned", part, { enum: enumeration.name, view });
  return { form: "member", view, json: jsonOf(enumeration, (member) => member.name) };
}
function valueForm(context, enumeration, part) {
  const { target } = context;
  const values = enumeration.members.map(effectiveValue);
  const names = enumeration.members.map((member) => member.name);
  const valueReason = illegalReason(values, target);
  const same = values.every((value, i) => value === names[i]);
  const about = { enum: enumeration.name, release: target.release, view: target.view };
  if (valueReason === void 0) {
    if (!same)
      report(context, "enum-by-value", part, { ...about, values: values.join(", ") }, { feature: "enum-members" });
    return { form: "value", json: jsonOf(enumeration, effectiveValue) };
  }
  const nameReason = illegalReason(names, target);
  if (nameReason === void 0) {
    report(context, "enum-by-name", part, { ...about, reason: valueReason }, { feature: "enum-members" });
    return { form: "name", json: jsonOf(enumeration, (member) => member.name) };
  }
  report(context, "enum-refused", part, { ...about, valueReason, nameReason }, { feature: "enum-members" });
  return void 0;
}
function jsonOf(enumeration, json) {
  const map = /* @__PURE__ */ new Map();
  for (const member of enumeration.members) if (!map.has(member.name)) map.set(member.name, json(member));
  return map;
}

// src/translate/apply/localTypes.ts
function localTypes(typedefs, target) {
  const exact = /* @__PURE__ */ new Map();
  const cased = /* @__PURE__ */ new Map();
  const add = (type) => {
    if (!exact.has(type.name)) exact.set(type.name, type);
    const camel = toCamel(target, type.name);
    if (!cased.has(camel)) cased.set(camel, type);
  };
  for (const [i, object] of typedefs.objects.entries())
    add({ kind: "OBJECT", name: object.name, pointer: `/objects/${i}` });
  for (const [i, iface] of typedefs.interfaces.entries())
    add({ kind: "INTERFACE", name: iface.name, pointer: `/interfaces/${i}` });
  for (const [i, enumeration] of typedefs.enums.entries())
    add({ kind: "ENUM", name: enumeration.name, pointer: `/enums/${i}` });
  return { find: (name) => exact.get(name) ?? cased.get(toCamel(target, name)) };
}

// src/translate/calls/argumentsOf.ts
function argumentsOf(given) {
  const list = [];
  for (const name in given) {
    const value = given[name];
    if (value !== void 0) list.push({ name, value });
  }
  return list;
}
var text = (value) => ({ kind: "string", value });
var textOrDefault = (value) => value ? text(value) : void 0;
var textOrNull = (value) => value === void 0 ? void 0 : text(value);
var ref = (index) => index === void 0 ? void 0 : { kind: "call", index };

// src/translate/calls/CallList.ts
var CallList = class {
  calls = [];
  // Calls by hash, those of one hash linked: a key of text for each would say the whole document once more.
  #last = /* @__PURE__ */ new Map();
  #previous = [];
  #numbers = /* @__PURE__ */ new Map();
  #shared = /* @__PURE__ */ new Map();
  /** Index of the call with this receiver, field and arguments; made if there is none yet. */
  add(type, on, field, args, origin, view) {
    const hash = this.#hash(on, field, args, view);
    const last = this.#last.get(hash) ?? NONE;
    for (let known2 = last; known2 !== NONE; known2 = this.#previous[known2]) {
      const call2 = this.calls[known2];
      if (call2.on !== on || call2.field !== field || call2.view !== view || !sameArguments(call2.arguments, args)) continue;
      const { origins } = call2;
      if (origins[origins.length - 1] !== origin) origins.push(origin);
      return known2;
    }
    const index = this.calls.length;
    const call = { field, arguments: args, type, origins: [origin] };
    if (on !== void 0) call.on = on;
    if (view !== void 0) call.view = view;
    this.calls.push(call);
    this.#previous.push(last);
    this.#last.set(hash, index);
    return index;
  }
  /** One object for all equal arguments of texts and numbers. */
  shared(name, value) {
    const key2 = `${name} ${value.value}`;
    let argument = this.#shared.get(key2);
    if (argument === void 0) {
      argument = { name, value };
      this.#shared.set(key2, argument);
    }
    return argument;
  }
  #hash(on, field, args, view) {
    let hash = mix(on ?? NONE, this.#number(field));
    if (view !== void 0) hash = mix(hash, this.#number(view));
    for (const { name, value } of args) hash = mix(mix(hash, this.#number(name)), this.#valueHash(value));
    return hash;
  }
  #valueHash(value) {
    switch (value.kind) {
      case "call":
        return value.index;
      case "strings":
        return value.value.reduce((hash, text2) => mix(hash, this.#number(text2)), 1);
      case "int":
      case "boolean":
        return Number(value.value);
      default:
        return this.#number(value.value);
    }
  }
  #number(text2) {
    let number2 = this.#numbers.get(text2);
    if (number2 === void 0) {
      number2 = this.#numbers.size;
      this.#numbers.set(text2, number2);
    }
    return number2;
  }
};
var NONE = -1;
var mix = (hash, number2) => {
  const mixed = Math.imul(hash ^ number2, 2654435761);
  return (mixed ^ mixed >>> 15) & 1073741823;
};
var sameArguments = (a, b) => a.length === b.length && a.every(({ name, value }, i) => name === b[i].name && sameValue2(value, b[i].value));
function sameValue2(a, b) {
  if (a.kind === "call") return b.kind === "call" && a.index === b.index;
  if (b.kind === "call" || a.kind !== b.kind) return false;
  if (a.kind !== "strings" || b.kind !== "strings") return a.value === b.value;
  return a.value.length === b.value.length && a.value.every((text2, i) => text2 === b.value[i]);
}

// src/translate/calls/typeCalls.ts
var NAMED = { OBJECT: "withObject", INTERFACE: "withInterface", ENUM: "withEnum", SCALAR: "withScalar" };
var OPTIONAL = argumentsOf({ optional: { kind: "boolean", value: true } });
function typeCalls(list, type, origin) {
  const optionals = [];
  let inner = type;
  while (inner.kind === "LIST") {
    optionals.push(inner.optional);
    inner = inner.elementType;
  }
  let index = optionalCall(list, innermost3(list, inner, origin), inner.optional || inner.kind === "VOID", origin);
  while (optionals.length > 0) {
    const args = argumentsOf({ elementType: ref(index) });
    const wrapped = list.add("TypeDef", freshTypeDef(list, origin), "withListOf", args, origin);
    index = optionalCall(list, wrapped, optionals.pop(), origin);
  }
  return index;
}
var freshTypeDef = (list, origin) => list.add("TypeDef", void 0, "typeDef", [], origin);
function sourceMapCall(list, sourceMap, origin) {
  if (sourceMap === void 0) return void 0;
  const { filename, line, column } = sourceMap;
  const args = [
    list.shared("filename", { kind: "string", value: filename }),
    { name: "line", value: { kind: "int", value: line } },
    list.shared("column", { kind: "int", value: column })
  ];
  return ref(list.add("SourceMap", void 0, "sourceMap", args, origin));
}
function innermost3(list, type, origin) {
  const on = freshTypeDef(list, origin);
  if ("name" in type) return list.add("TypeDef", on, NAMED[type.kind], argumentsOf({ name: text(type.name) }), origin);
  const kind = { kind: "enum", value: `${type.kind}_KIND` };
  return list.add("TypeDef", on, "withKind", argumentsOf({ kind }), origin);
}
var optionalCall = (list, on, optional2, origin) => optional2 ? list.add("TypeDef", on, "withOptional", OPTIONAL, origin) : on;

// src/translate/calls/functionCalls.ts
function functionCalls2(list, target, fn, origin) {
  let index = start(list, fn.name, typeCalls(list, fn.returnType, origin), fn, origin);
  const chain = (field, args = NO_ARGUMENTS, view) => {
    index = list.add("Function", index, field, args, origin, view);
  };
  if (fn.cachePolicy) {
    const { policy, timeToLive } = fn.cachePolicy;
    const args = argumentsOf({ policy: { kind: "enum", value: policy }, timeToLive: textOrNull(timeToLive) });
    chain("withCachePolicy", args);
  }
  if (fn.deprecated !== void 0) chain("withDeprecated", argumentsOf({ reason: text(fn.deprecated) }));
  if (fn.check) chain("withCheck");
  if (fn.generator) chain("withGenerator");
  if (fn.up) chain("withUp");
  if (fn.agent) chain("withAgent", NO_ARGUMENTS, target.supports("agents") ? target.view : firstView("agents"));
  return index;
}
function constructorCalls(list, fn, object, origin) {
  const owner = typeCalls(list, { kind: "OBJECT", name: object, optional: false }, origin);
  const index = start(list, "", owner, fn, origin);
  if (fn.deprecated === void 0) return index;
  return list.add("Function", index, "withDeprecated", argumentsOf({ reason: text(fn.deprecated) }), origin);
}
var NO_ARGUMENTS = argumentsOf({});
function start(list, name, returnType, fn, origin) {
  let index = list.add(
    "Function",
    void 0,
    "function",
    argumentsOf({ name: text(name), returnType: ref(returnType) }),
    origin
  );
  if (fn.description !== "") {
    const args = argumentsOf({ description: text(fn.description) });
    index = list.add("Function", index, "withDescription", args, origin);
  }
  const sourceMap = sourceMapCall(list, fn.sourceMap, origin);
  if (sourceMap) index = list.add("Function", index, "withSourceMap", argumentsOf({ sourceMap }), origin);
  for (const [i, argument] of fn.arguments.entries()) {
    const at = `${origin}/arguments/${i}`;
    index = list.add("Function", index, "withArg", withArg2(list, argument, at), at);
  }
  return index;
}
var withArg2 = (list, argument, origin) => argumentsOf({
  name: text(argument.name),
  typeDef: ref(typeCalls(list, argument.type, origin)),
  description: textOrDefault(argument.description),
  defaultValue: textOrNull(argument.defaultValue),
  defaultPath: textOrDefault(argument.defaultPath),
  ignore: argument.ignore.length > 0 ? { kind: "strings", value: argument.ignore } : void 0,
  sourceMap: sourceMapCall(list, argument.sourceMap, origin),
  deprecated: textOrNull(argument.deprecated),
  defaultAddress: textOrDefault(argument.defaultAddress)
});

// src/translate/calls/rootCalls.ts
function objectCalls(list, target, object, origin) {
  let index = list.add(
    "TypeDef",
    freshTypeDef(list, origin),
    "withObject",
    argumentsOf({
      name: text(object.name),
      description: textOrDefault(object.description),
      sourceMap: sourceMapCall(list, object.sourceMap, origin),
      deprecated: textOrNull(object.deprecated)
    }),
    origin
  );
  for (const [i, field] of object.fields.entries()) {
    if (field.private) continue;
    const at = `${origin}/fields/${i}`;
    const args = argumentsOf({
      name: text(field.name),
      typeDef: ref(typeCalls(list, field.type, at)),
      description: textOrDefault(field.description),
      sourceMap: sourceMapCall(list, field.sourceMap, at),
      deprecated: textOrNull(field.deprecated)
    });
    index = list.add("TypeDef", index, "withField", args, at);
  }
  for (const [i, fn] of object.functions.entries()) {
    const at = `${origin}/functions/${i}`;
    index = list.add(
      "TypeDef",
      index,
      "withFunction",
      argumentsOf({ function: ref(functionCalls2(list, target, fn, at)) }),
      at
    );
  }
  if (object.constructorFunction) {
    const at = `${origin}/constructorFunction`;
    const fn = constructorCalls(list, object.constructorFunction, object.name, at);
    index = list.add("TypeDef", index, "withConstructor", argumentsOf({ function: ref(fn) }), at);
  }
  return index;
}
function interfaceCalls(list, target, iface, origin) {
  const args = argumentsOf({
    name: text(iface.name),
    description: textOrDefault(iface.description),
    sourceMap: sourceMapCall(list, iface.sourceMap, origin)
  });
  let index = list.add("TypeDef", freshTypeDef(list, origin), "withInterface", args, origin);
  for (const [i, fn] of iface.functions.entries()) {
    const at = `${origin}/functions/${i}`;
    index = list.add(
      "TypeDef",
      index,
      "withFunction",
      argumentsOf({ function: ref(functionCalls2(list, target, fn, at)) }),
      at
    );
  }
  return index;
}
function enumCalls2(list, target, applied, form, origin) {
  const args = argumentsOf({
    name: text(applied.name),
    description: textOrDefault(applied.description),
    sourceMap: sourceMapCall(list, applied.sourceMap, origin)
  });
  let index = list.add("TypeDef", freshTypeDef(list, origin), "withEnum", args, origin);
  for (const [i, member] of applied.members.entries()) {
    const at = `${origin}/members/${i}`;
    const breaks = !target.supports("enum-members") && member.value === member.name && target.behaves("enum-member-named-like-value-breaks");
    const asMember = form.form === "member" && !breaks;
    const shared = {
      description: textOrDefault(member.description),
      sourceMap: sourceMapCall(list, member.sourceMap, at),
      deprecated: textOrNull(member.deprecated)
    };
    index = asMember ? list.add(
      "TypeDef",
      index,
      "withEnumMember",
      argumentsOf({ name: text(member.name), value: text(member.value), ...shared }),
      at,
      form.view
    ) : list.add("TypeDef", index, "withEnumValue", argumentsOf({ value: text(member.name), ...shared }), at);
  }
  return index;
}

// src/translate/calls/planCalls.ts
function planCalls(applied, target, enumForms) {
  const list = new CallList();
  const roots = [];
  let module = list.add("Module", void 0, "module", [], "");
  if (applied.description !== "")
    module = list.add(
      "Module",
      module,
      "withDescription",
      argumentsOf({ description: text(applied.description) }),
      "/description"
    );
  const take = (field, argument, root, origin) => {
    roots.push(root);
    module = list.add("Module", module, field, argumentsOf({ [argument]: ref(root) }), origin);
  };
  for (const [i, object] of applied.objects.entries()) {
    const at = `/objects/${i}`;
    take("withObject", "object", objectCalls(list, target, object, at), at);
  }
  for (const [i, iface] of applied.interfaces.entries()) {
    const at = `/interfaces/${i}`;
    take("withInterface", "iface", interfaceCalls(list, target, iface, at), at);
  }
  for (const [i, enumeration] of applied.enums.entries()) {
    const at = `/enums/${i}`;
    const form = enumForms.get(at);
    if (form) take("withEnum", "enum", enumCalls2(list, target, enumeration, form, at), at);
  }
  return Object.freeze({ release: target.release, view: target.view, calls: list.calls, module, roots });
}

// src/translate/translate.ts
function translate(typedefs, target, options = {}) {
  const findings = [];
  const refused = /* @__PURE__ */ new Set();
  for (const [i, iface] of typedefs.interfaces.entries())
    if (iface.functions.length === 0) refused.add(`/interfaces/${i}`);
  const undecided = {
    typedefs,
    target,
    options: { legacyEnums: options.legacyEnums ?? "value" },
    locals: localTypes(typedefs, target),
    names: graphqlNames(target),
    enumForms: /* @__PURE__ */ new Map(),
    refused,
    findings,
    droppedSourceMaps: 0
  };
  const context = { ...undecided, enumForms: decideEnumForms(undecided) };
  const applied = applyTypedefs(context);
  const failed = findings.some((finding) => finding.severity === "error");
  return {
    typedefs,
    target,
    applied,
    ...failed ? {} : { plan: planCalls(applied, target, context.enumForms) },
    findings,
    wire: wireOf(typedefs, context.enumForms)
  };
}
function wireOf(typedefs, enumForms) {
  return {
    enums: typedefs.enums.flatMap((enumeration, i) => {
      const form = enumForms.get(`/enums/${i}`);
      if (form === void 0) return [];
      const members = enumeration.members.map((member) => ({
        name: member.name,
        value: effectiveValue(member),
        json: form.json.get(member.name) ?? member.name
      }));
      return [{ name: enumeration.name, members }];
    })
  };
}

// src/typedefs/codec/typedefs.ts
import * as t5 from "io-ts";

// src/typedefs/json/jsonTree.ts
var NumberToken = class {
  text;
  constructor(text2) {
    this.text = text2;
  }
};
var RawJson = class {
  text;
  constructor(text2) {
    this.text = text2;
  }
};
var Bare = function Bare2() {
};
Bare.prototype = /* @__PURE__ */ Object.create(null);
var createJsonObject = () => new Bare();
var isJsonObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof NumberToken) && !(value instanceof RawJson);

// src/typedefs/codec/part.ts
import { isLeft } from "fp-ts/lib/Either.js";
import * as t from "io-ts";

// src/typedefs/maxProblems.ts
var maxProblems = 1e4;

// src/typedefs/codec/addErrors.ts
function addErrors(errors, more) {
  if (errors.length === 0) return more;
  for (const error of more) {
    if (errors.length >= maxProblems) break;
    errors.push(error);
  }
  return errors;
}

// src/typedefs/codec/part.ts
var PartCodec = class extends t.Type {
  _tag = "PartCodec";
  title;
  description;
  keys;
  constructor(title, description, keys2) {
    const entries2 = Object.entries(keys2);
    const byName2 = new Map(entries2);
    const unknownKey = new UnknownKeyCodec([...byName2.keys()]);
    super(
      "an object",
      (input) => isJsonObject(input),
      (input, context) => decodePart(byName2, unknownKey, input, context),
      (part) => encodePart(entries2, part)
    );
    this.title = title;
    this.description = description;
    this.keys = byName2;
  }
};
var UnknownKeyCodec = class extends t.Type {
  _tag = "UnknownKeyCodec";
  knownKeys;
  constructor(knownKeys) {
    super(
      "nothing",
      (_input) => false,
      (input, context) => t.failure(input, context),
      (nothing2) => nothing2
    );
    this.knownKeys = knownKeys;
  }
};
var isExtension = (key2) => key2.startsWith("x-");
function decodePart(keys2, unknownKey, input, context) {
  if (!isJsonObject(input)) return t.failure(input, context);
  let errors = [];
  const part = {};
  for (const [name, key2] of keys2) {
    const value = input[name];
    if (value === void 0 && key2.presence !== "required") {
      if (key2.presence === "defaulted") part[name] = key2.absent(part);
      continue;
    }
    const result = key2.codec.validate(value, t.appendContext(context, name, key2.codec, value));
    if (isLeft(result)) errors = addErrors(errors, result.left);
    else part[name] = result.right;
  }
  const extensions = {};
  let extended = false;
  for (const name in input) {
    if (keys2.has(name)) continue;
    const value = input[name];
    if (isExtension(name) && value instanceof RawJson) {
      extensions[name] = value.text;
      extended = true;
    } else {
      errors = addErrors(errors, [{ value, context: t.appendContext(context, name, unknownKey, value) }]);
    }
  }
  if (errors.length > 0) return t.failures(errors);
  if (extended) part["extensions"] = Object.freeze(extensions);
  return t.success(Object.freeze(part));
}
var isSame = (value, absent) => value === absent || Array.isArray(value) && Array.isArray(absent) && value.length === 0 && absent.length === 0;
function encodePart(keys2, part) {
  const object = createJsonObject();
  const values = part;
  for (const [name, key2] of keys2) {
    const value = values[name];
    if (value === void 0 || key2.presence === "defaulted" && isSame(value, key2.absent(part))) continue;
    object[name] = key2.codec.encode(value);
  }
  const extensions = values["extensions"];
  for (const [name, text2] of Object.entries(extensions ?? {})) object[name] = new RawJson(text2);
  return object;
}
var required = (codec, description) => ({
  presence: "required",
  codec,
  description
});
var optional = (codec, description) => ({
  presence: "optional",
  codec,
  description
});
var defaulted = (codec, absent, description) => ({
  presence: "defaulted",
  absent: () => absent,
  codec,
  description
});

// src/typedefs/codec/values.ts
import { isLeft as isLeft2 } from "fp-ts/lib/Either.js";
import * as t2 from "io-ts";
var isString = (input) => typeof input === "string";
var TextCodec = class extends t2.Type {
  _tag = "TextCodec";
  constructor() {
    super(
      "a string",
      isString,
      (input, context) => isString(input) ? t2.success(input) : t2.failure(input, context),
      (text2) => text2
    );
  }
};
var isBoolean = (input) => typeof input === "boolean";
var FlagCodec = class extends t2.Type {
  _tag = "FlagCodec";
  /** `ignored`: read, but always `false`. */
  constructor(ignored = false) {
    super(
      "true or false",
      isBoolean,
      (input, context) => isBoolean(input) ? t2.success(input && !ignored) : t2.failure(input, context),
      (flag) => flag
    );
  }
};
var largestPosition = 2147483647;
var toPosition = (input) => {
  const number2 = input instanceof NumberToken ? Number(input.text) : Number.NaN;
  return Number.isInteger(number2) && number2 >= 0 && number2 <= largestPosition ? Math.abs(number2) : void 0;
};
var PositionCodec = class extends t2.Type {
  _tag = "PositionCodec";
  constructor() {
    super(
      `a whole number from 0 to ${largestPosition}`,
      (input) => typeof input === "number",
      (input, context) => {
        const number2 = toPosition(input);
        return number2 === void 0 ? t2.failure(input, context) : t2.success(number2);
      },
      (number2) => new NumberToken(String(number2))
    );
  }
};
var JsonTextCodec = class extends t2.Type {
  _tag = "JsonTextCodec";
  constructor() {
    super(
      "a JSON value",
      (input) => typeof input === "string",
      (input, context) => input instanceof RawJson ? t2.success(input.text) : t2.failure(input, context),
      (json) => new RawJson(json)
    );
  }
};
var ChoiceCodec = class extends t2.Type {
  _tag = "ChoiceCodec";
  words;
  aliases;
  constructor(words, aliases = /* @__PURE__ */ new Map()) {
    const byText = new Map([...words.map((word) => [word, word]), ...aliases]);
    super(
      `one of ${words.join(", ")}`,
      (input) => isString(input) && byText.has(input),
      (input, context) => {
        const word = isString(input) ? byText.get(input) : void 0;
        return word === void 0 ? t2.failure(input, context) : t2.success(word);
      },
      (word) => word
    );
    this.words = words;
    this.aliases = aliases;
  }
};
var ListCodec = class extends t2.Type {
  _tag = "ListCodec";
  element;
  constructor(element) {
    super(
      "an array",
      (input) => Array.isArray(input),
      (input, context) => {
        if (!Array.isArray(input)) return t2.failure(input, context);
        let errors = [];
        const elements2 = [];
        for (const [index, value] of input.entries()) {
          const result = element.validate(value, t2.appendContext(context, String(index), element, value));
          if (isLeft2(result)) errors = addErrors(errors, result.left);
          else elements2.push(result.right);
        }
        return errors.length > 0 ? t2.failures(errors) : t2.success(Object.freeze(elements2));
      },
      (elements2) => elements2.map(element.encode)
    );
    this.element = element;
  }
};

// src/typedefs/codec/common.ts
var sourceMapCodec = new PartCodec("Source map", "A place in the module's own source.", {
  filename: required(new TextCodec(), "Path of the file, from the root of the module."),
  line: required(new PositionCodec(), "Line; the first one is 1."),
  column: required(new PositionCodec(), "Column; the first one is 1.")
});
var descriptionKey = defaulted(
  new TextCodec(),
  "",
  "What it is for, as callers read it."
);
var deprecatedKey = optional(
  new TextCodec(),
  'Why it should not be used any more; "" gives no reason.'
);
var sourceMapKey = optional(sourceMapCodec, "Where it is written.");

// src/typedefs/codec/enum.ts
var enumMemberCodec = new PartCodec("Enum member", "One of the choices.", {
  name: required(new TextCodec(), "The name callers see."),
  value: {
    presence: "defaulted",
    codec: new TextCodec(),
    absent: (member) => member.name,
    description: "What the name stands for in the source; the name itself where left out."
  },
  description: descriptionKey,
  deprecated: deprecatedKey,
  sourceMap: sourceMapKey
});
var enumCodec = new PartCodec("Enum", "A choice of members.", {
  name: required(new TextCodec(), "The original name."),
  description: descriptionKey,
  sourceMap: sourceMapKey,
  members: defaulted(new ListCodec(enumMemberCodec), Object.freeze([]), "Members, in order.")
});

// src/typedefs/codec/typeReference.ts
import * as t4 from "io-ts";

// src/typedefs/codec/variants.ts
import * as t3 from "io-ts";
var VariantsCodec = class extends t3.Type {
  _tag = "VariantsCodec";
  title;
  description;
  variants;
  constructor(title, description, discriminator, variants) {
    const byWord = /* @__PURE__ */ new Map();
    for (const variant of variants) for (const word of wordsOf(variant, discriminator)) byWord.set(word, variant);
    const anyWord = new ChoiceCodec([...byWord.keys()]);
    const aliases = new Map(variants.flatMap((variant) => [...choiceOf(variant, discriminator).aliases]));
    const variantFor = (word) => typeof word === "string" ? byWord.get(aliases.get(word) ?? word) : void 0;
    super(
      "an object",
      (input) => isJsonObject(input),
      (input, context) => {
        if (!isJsonObject(input)) return t3.failure(input, context);
        const word = input[discriminator];
        const variant = variantFor(word);
        if (variant !== void 0) return variant.validate(input, context);
        return t3.failure(word, t3.appendContext(context, discriminator, anyWord, word));
      },
      (part) => variantFor(part[discriminator])?.encode(part) ?? null
    );
    this.title = title;
    this.description = description;
    this.variants = variants;
  }
};
function choiceOf(variant, discriminator) {
  const codec = variant.keys.get(discriminator)?.codec;
  return codec instanceof ChoiceCodec ? codec : new ChoiceCodec([]);
}
var wordsOf = (variant, discriminator) => choiceOf(variant, discriminator).words;

// src/typedefs/codec/typeReference.ts
var kindCodec = (...kinds2) => new ChoiceCodec(kinds2, new Map(kinds2.map((kind) => [`${kind}_KIND`, kind])));
var optionalFlag = defaulted(new FlagCodec(), false, "Whether a value may be null, or an argument left out.");
var primitive = new PartCodec("Primitive type", "A type that needs no name.", {
  kind: required(kindCodec("STRING", "INTEGER", "FLOAT", "BOOLEAN"), "Which primitive."),
  optional: optionalFlag
});
var nothing = new PartCodec("Nothing", "What a function returns that returns nothing.", {
  kind: required(kindCodec("VOID"), "Always VOID."),
  optional: defaulted(new FlagCodec(true), false, "Read and forgotten: engines are always told that VOID is optional.")
});
var named3 = new PartCodec("Named type", "A type of this module or one of Dagger's own, by name.", {
  kind: required(kindCodec("SCALAR", "ENUM", "OBJECT", "INTERFACE"), "What the name stands for."),
  name: required(new TextCodec(), "The name, as the definition of the type spells it."),
  optional: optionalFlag
});
var listOf = (elementType) => new PartCodec("List type", "A list of values of one type.", {
  kind: required(kindCodec("LIST"), "Always LIST."),
  elementType: required(elementType, "Type of the elements."),
  optional: optionalFlag
});
var typeReferenceCodec = t4.recursion(
  'a type such as {"kind": "STRING"}',
  (self) => {
    const variants = [
      primitive,
      nothing,
      named3,
      listOf(self)
    ];
    return new VariantsCodec("Type reference", "A type, told by its kind.", "kind", variants);
  }
);

// src/typedefs/codec/argument.ts
var argumentCodec = new PartCodec("Argument", "What a function is called with.", {
  name: required(new TextCodec(), "The original name: what the SDK wants to be called back with."),
  type: required(typeReferenceCodec, "Type of the value."),
  description: descriptionKey,
  deprecated: deprecatedKey,
  sourceMap: sourceMapKey,
  defaultValue: optional(
    new JsonTextCodec(),
    "Value used where a caller gives none: any JSON, null included. The default of an enum argument is the name of a member."
  ),
  defaultPath: optional(
    new TextCodec(),
    "Path in the caller's repository or workspace that is used where a caller gives none."
  ),
  defaultAddress: optional(new TextCodec(), "Address that is used where a caller gives none, such as alpine:3."),
  ignore: defaulted(new ListCodec(new TextCodec()), Object.freeze([]), "Patterns of what is left out of a directory.")
});

// src/typedefs/codec/function.ts
var cachePolicyCodec = new PartCodec("Cache policy", "How long results of a function are kept.", {
  policy: required(
    new ChoiceCodec(["Default", "PerSession", "Never"]),
    "Default: up to timeToLive, or seven days. PerSession: for one session. Never: not at all."
  ),
  timeToLive: optional(new TextCodec(), "Duration as Go writes it, such as 10m; only with Default.")
});
var functionCodec = new PartCodec("Function", "What callers can call.", {
  name: required(new TextCodec(), "The original name: what the SDK wants to be called back with."),
  returnType: required(typeReferenceCodec, "Type of the result."),
  description: descriptionKey,
  deprecated: deprecatedKey,
  sourceMap: sourceMapKey,
  arguments: defaulted(new ListCodec(argumentCodec), Object.freeze([]), "Arguments, in order."),
  cachePolicy: optional(cachePolicyCodec, "How long results are kept."),
  check: defaulted(new FlagCodec(), false, "Whether it is a check: passes when it returns without an error."),
  generator: defaulted(new FlagCodec(), false, "Whether it is a generator: returns a Changeset."),
  up: defaulted(new FlagCodec(), false, "Whether it returns a service to bring up."),
  agent: defaulted(new FlagCodec(), false, "Whether it is an agent: takes and returns an LLM.")
});

// src/typedefs/codec/interface.ts
var interfaceCodec = new PartCodec(
  "Interface",
  "Functions that objects of any module can have.",
  {
    name: required(new TextCodec(), "The original name."),
    description: descriptionKey,
    sourceMap: sourceMapKey,
    functions: defaulted(new ListCodec(functionCodec), Object.freeze([]), "Functions, in order.")
  }
);

// src/typedefs/codec/object.ts
var constructorCodec = new PartCodec("Constructor", "How callers make the object.", {
  description: descriptionKey,
  deprecated: deprecatedKey,
  sourceMap: sourceMapKey,
  arguments: defaulted(new ListCodec(argumentCodec), Object.freeze([]), "Arguments, in order.")
});
var fieldCodec = new PartCodec("Field", "State of an object.", {
  name: required(new TextCodec(), "The original name: the key under which the SDK keeps the value."),
  type: required(typeReferenceCodec, "Type of the value."),
  private: defaulted(new FlagCodec(), false, "Whether it travels with the object but is not registered."),
  description: descriptionKey,
  deprecated: deprecatedKey,
  sourceMap: sourceMapKey
});
var objectCodec = new PartCodec("Object", "A type with fields and functions.", {
  name: required(new TextCodec(), "The original name: what the SDK wants to be called back with."),
  description: descriptionKey,
  deprecated: deprecatedKey,
  sourceMap: sourceMapKey,
  constructorFunction: optional(constructorCodec, "How callers make it; the one of the main object is what they call."),
  fields: defaulted(new ListCodec(fieldCodec), Object.freeze([]), "Fields, in order."),
  functions: defaulted(new ListCodec(functionCodec), Object.freeze([]), "Functions, in order.")
});

// src/typedefs/codec/typedefs.ts
var formatVersion = 1;
var FormatVersionCodec = class extends t5.Type {
  _tag = "FormatVersionCodec";
  constructor() {
    super(
      String(formatVersion),
      (input) => input === formatVersion,
      (input, context) => input instanceof NumberToken && Number(input.text) === formatVersion ? t5.success(formatVersion) : t5.failure(input, context),
      (version) => new NumberToken(String(version))
    );
  }
};
var typedefsCodec = new PartCodec("Typedefs", "The types of one Dagger module.", {
  formatVersion: required(new FormatVersionCodec(), "Version of this format."),
  name: required(new TextCodec(), "Name of the module, as in dagger.json."),
  description: defaulted(new TextCodec(), "", "What the module is for, as callers read it."),
  objects: defaulted(new ListCodec(objectCodec), Object.freeze([]), "Objects, in order."),
  interfaces: defaulted(new ListCodec(interfaceCodec), Object.freeze([]), "Interfaces, in order."),
  enums: defaulted(new ListCodec(enumCodec), Object.freeze([]), "Enums, in order.")
});

// src/typedefs/pointer/pointerTokens.ts
var escapePointerToken = (token2) => token2.replaceAll("~", "~0").replaceAll("/", "~1");
function joinPointer(base, ...tokens) {
  let pointer = base;
  for (const token2 of tokens) pointer += typeof token2 === "number" ? `/${token2}` : `/${escapePointerToken(token2)}`;
  return pointer;
}
function pointerTokens(pointer) {
  if (pointer === "") return [];
  return pointer.replace(/^\//, "").split("/").map((token2) => token2.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// src/typedefs/json/checkedEvents.ts
var loneSurrogate = /\p{Surrogate}/u;
var CheckedEvents = class {
  problems = [];
  #next;
  #frames = [];
  constructor(next) {
    this.#next = next;
  }
  /** JSON pointer of the value being read. */
  pointer() {
    return this.#prefixOf(this.#frames.length);
  }
  /** Pointer of what is being read `depth` levels deep. */
  #prefixOf(depth) {
    const above = this.#frames[depth - 1];
    if (above === void 0) return "";
    above.prefix ??= this.#prefixOf(depth - 1);
    return above.at === void 0 ? above.prefix : joinPointer(above.prefix, above.at);
  }
  beginObject(at) {
    this.#next.beginObject(at);
    this.#frames.push({ at: void 0, keys: new KeySet() });
  }
  key(name, at) {
    const frame = this.#frames.at(-1);
    if (frame?.keys !== void 0) {
      frame.at = name;
      if (frame.keys.add(name)) this.#report("json-duplicate-key", at, name);
      this.#checkText(name, at);
    }
    this.#next.key(name, at);
  }
  endObject() {
    this.#next.endObject();
    this.#frames.pop();
    this.#valueDone();
  }
  beginArray(at) {
    this.#next.beginArray(at);
    this.#frames.push({ at: 0, keys: void 0 });
  }
  endArray() {
    this.#next.endArray();
    this.#frames.pop();
    this.#valueDone();
  }
  scalar(value, at) {
    if (typeof value === "string") this.#checkText(value, at);
    this.#next.scalar(value, at);
    this.#valueDone();
  }
  #valueDone() {
    const frame = this.#frames.at(-1);
    if (typeof frame?.at === "number") frame.at++;
  }
  #checkText(text2, at) {
    if (loneSurrogate.test(text2)) this.#report("json-lone-surrogate", at, text2);
  }
  #report(code, at, text2) {
    if (this.problems.length < maxProblems) this.problems.push({ code, at, pointer: this.pointer(), text: text2 });
  }
};
var smallObject = 12;
var KeySet = class {
  #list = [];
  #set;
  /** Gives whether the key was there already. */
  add(key2) {
    if (this.#set !== void 0) {
      const size = this.#set.size;
      return this.#set.add(key2).size === size;
    }
    if (this.#list.includes(key2)) return true;
    this.#list.push(key2);
    if (this.#list.length > smallObject) this.#set = new Set(this.#list);
    return false;
  }
};

// src/typedefs/json/scanJson.ts
import { createScanner } from "jsonc-parser";

// src/typedefs/shorten.ts
function shorten(text2, limit = 60) {
  if (text2.length <= limit) return text2;
  const characters = [...text2.slice(0, 2 * limit)];
  return characters.length <= limit && characters.join("").length === text2.length ? text2 : `${characters.slice(0, limit).join("")}\u2026`;
}

// src/typedefs/json/describeToken.ts
var otherLanguages = {
  NaN: "NaN, which JSON cannot hold,",
  Infinity: "Infinity, which JSON cannot hold,",
  "-Infinity": "-Infinity, which JSON cannot hold,",
  undefined: "undefined, which JSON cannot hold,",
  True: "True (JSON writes true)",
  False: "False (JSON writes false)",
  None: "None (JSON writes null)",
  nil: "nil (JSON writes null)"
};
function describeToken(text2, at, length) {
  if (text2[at] === "'") return "a single quote (JSON strings have double quotes)";
  const word = /^-?[A-Za-z]+/.exec(text2.slice(at, at + 12))?.[0];
  if (word !== void 0 && Object.hasOwn(otherLanguages, word)) return otherLanguages[word] ?? word;
  return shorten(text2.slice(at, at + Math.min(length, 200)), 20);
}

// src/typedefs/json/jsonEvents.ts
var maxDepth2 = 500;

// src/typedefs/json/scanJson.ts
var token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  blanks: 15,
  end: 17
};
var scanErrors = {
  2: "a string that is not closed on its line",
  3: "a number that is not complete",
  4: "a \\u escape without four hexadecimal digits",
  5: "an escape that JSON does not have",
  6: "a control character in a string, which must be escaped"
};
var expectations = {
  value: "a value",
  "value-or-end": "a value or ]",
  key: "a key in double quotes",
  "key-or-end": "a key in double quotes or }",
  colon: ":",
  "comma-or-end": ",",
  end: "the end"
};
function scanJson(text2, events) {
  const scanner = createScanner(text2, false);
  if (text2.charCodeAt(0) === 65279) scanner.setPosition(1);
  const open = [];
  let expected = "value";
  const closed = () => {
    open.pop();
    expected = open.length === 0 ? "end" : "comma-or-end";
  };
  const unexpected2 = (at) => {
    const found = describeToken(text2, at, scanner.getTokenLength());
    const end = open.at(-1) === "object" ? "}" : "]";
    const afterComma = expected === "key" || expected === "value" && open.at(-1) === "array";
    if (found === end && afterComma) return { code: "json-trailing-comma", at, data: { end } };
    const wanted = expected === "comma-or-end" ? `, or ${end}` : expectations[expected];
    return { code: "json-syntax", at, data: { found, expected: wanted } };
  };
  for (; ; ) {
    const kind = scanner.scan();
    if (kind === token.blanks || kind === token.lineBreak) continue;
    const at = scanner.getTokenOffset();
    if (kind === token.end) {
      if (expected === "end") return void 0;
      if (open.length === 0) return { code: "json-empty", at: 0, data: {} };
      return { code: "json-truncated", at, data: { inside: open.at(-1) === "object" ? "an object" : "an array" } };
    }
    if (kind === token.lineComment || kind === token.blockComment) return { code: "json-comment", at, data: {} };
    const what = scanErrors[scanner.getTokenError()];
    if (what !== void 0) {
      const cut = kind === token.string && scanner.getTokenError() === 2 && scanner.getPosition() >= text2.length;
      if (cut) return { code: "json-truncated", at: text2.length, data: { inside: "a string" } };
      return { code: "json-bad-token", at, data: { what } };
    }
    switch (expected) {
      case "end":
        return { code: "json-trailing", at, data: {} };
      case "colon":
        if (kind !== token.colon) return unexpected2(at);
        expected = "value";
        continue;
      case "comma-or-end": {
        const inObject = open.at(-1) === "object";
        if (kind === token.comma) {
          expected = inObject ? "key" : "value";
          continue;
        }
        if (kind !== (inObject ? token.closeBrace : token.closeBracket)) return unexpected2(at);
        if (inObject) events.endObject();
        else events.endArray();
        closed();
        continue;
      }
      case "key":
      case "key-or-end":
        if (kind === token.string) {
          events.key(scanner.getTokenValue(), at);
          expected = "colon";
          continue;
        }
        if (kind === token.closeBrace && expected === "key-or-end") {
          events.endObject();
          closed();
          continue;
        }
        return unexpected2(at);
    }
    switch (kind) {
      case token.openBrace:
      case token.openBracket: {
        if (open.length === maxDepth2) return { code: "json-too-deep", at, data: { limit: maxDepth2 } };
        const isObject2 = kind === token.openBrace;
        open.push(isObject2 ? "object" : "array");
        if (isObject2) events.beginObject(at);
        else events.beginArray(at);
        expected = isObject2 ? "key-or-end" : "value-or-end";
        continue;
      }
      case token.closeBracket:
        if (expected !== "value-or-end") return unexpected2(at);
        events.endArray();
        closed();
        continue;
      case token.string:
        events.scalar(scanner.getTokenValue(), at);
        break;
      case token.number:
        events.scalar({ number: scanner.getTokenValue() }, at);
        break;
      case token.true:
      case token.false:
        events.scalar(kind === token.true, at);
        break;
      case token.null:
        events.scalar(null, at);
        break;
      default:
        return unexpected2(at);
    }
    expected = open.length === 0 ? "end" : "comma-or-end";
  }
}

// src/typedefs/json/textBuilder.ts
var TextBuilder = class {
  #pieces = [];
  #depth = 0;
  #needsComma = false;
  /** Whether the value has ended. */
  get complete() {
    return this.#depth === 0;
  }
  text() {
    return this.#pieces.join("");
  }
  beginObject() {
    this.#begin("{");
  }
  key(name) {
    this.#separate();
    this.#pieces.push(JSON.stringify(name), ":");
    this.#needsComma = false;
  }
  endObject() {
    this.#end("}");
  }
  beginArray() {
    this.#begin("[");
  }
  endArray() {
    this.#end("]");
  }
  scalar(value) {
    this.#separate();
    this.#pieces.push(typeof value === "object" && value !== null ? value.number : JSON.stringify(value));
    this.#needsComma = true;
  }
  #begin(bracket) {
    this.#separate();
    this.#pieces.push(bracket);
    this.#depth++;
    this.#needsComma = false;
  }
  #end(bracket) {
    this.#pieces.push(bracket);
    this.#depth--;
    this.#needsComma = true;
  }
  #separate() {
    if (this.#needsComma) this.#pieces.push(",");
  }
};

// src/typedefs/json/treeBuilder.ts
var TreeBuilder = class {
  root = null;
  #frames = [];
  #isRawKey;
  #raw;
  constructor(isRawKey2) {
    this.#isRawKey = isRawKey2;
  }
  beginObject() {
    if (this.#raw === void 0) {
      const object = createJsonObject();
      this.#add(object);
      this.#frames.push({ object, key: "" });
    } else this.#raw.beginObject();
  }
  key(name) {
    if (this.#raw === void 0) {
      const frame = this.#frames.at(-1);
      if (frame !== void 0 && "key" in frame) frame.key = name;
      if (this.#isRawKey(name)) this.#raw = new TextBuilder();
    } else this.#raw.key(name);
  }
  endObject() {
    if (this.#raw === void 0) this.#frames.pop();
    else {
      this.#raw.endObject();
      this.#finishRaw(this.#raw);
    }
  }
  beginArray() {
    if (this.#raw === void 0) {
      const array = [];
      this.#add(array);
      this.#frames.push({ array });
    } else this.#raw.beginArray();
  }
  endArray() {
    if (this.#raw === void 0) this.#frames.pop();
    else {
      this.#raw.endArray();
      this.#finishRaw(this.#raw);
    }
  }
  scalar(value) {
    if (this.#raw === void 0) {
      this.#add(typeof value === "object" && value !== null ? new NumberToken(value.number) : value);
    } else {
      this.#raw.scalar(value);
      this.#finishRaw(this.#raw);
    }
  }
  #finishRaw(raw) {
    if (!raw.complete) return;
    this.#raw = void 0;
    this.#add(new RawJson(raw.text()));
  }
  #add(value) {
    const frame = this.#frames.at(-1);
    if (frame === void 0) this.root = value;
    else if ("array" in frame) frame.array.push(value);
    else frame.object[frame.key] = value;
  }
};

// src/typedefs/json/readJson.ts
function readJson(text2, isRawKey2) {
  const builder = new TreeBuilder(isRawKey2);
  const checked = new CheckedEvents(builder);
  const problem = scanJson(text2, checked);
  const read = { root: builder.root, problems: checked.problems };
  return problem === void 0 ? read : { ...read, syntax: { problem, pointer: checked.pointer() } };
}

// src/typedefs/decodeTypedefs.ts
import { isLeft as isLeft3 } from "fp-ts/lib/Either.js";

// src/typedefs/nearest.ts
var longestCompared = 40;
function nearest2(text2, words) {
  if (text2.length > longestCompared) return void 0;
  const lower = text2.toLowerCase();
  const same = words.find((word) => word.toLowerCase() === lower);
  if (same !== void 0) return same;
  const abbreviated = words.filter(
    (word) => isAbbreviation(lower, word.toLowerCase()) || isAbbreviation(word.toLowerCase(), lower)
  );
  if (abbreviated.length > 0)
    return abbreviated.reduce((a, b) => Math.abs(b.length - text2.length) < Math.abs(a.length - text2.length) ? b : a);
  let best;
  let least = Math.max(1, Math.floor(text2.length / 3)) + 1;
  for (const word of words) {
    const distance2 = editDistance(lower, word.toLowerCase());
    if (distance2 < least) {
      best = word;
      least = distance2;
    }
  }
  return best;
}
function isAbbreviation(short, long) {
  if (short.length < 3 || short[0] !== long[0]) return false;
  let found = 0;
  for (const letter of long) if (letter === short[found]) found++;
  return found === short.length;
}
function editDistance(a, b) {
  let beforePrevious = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforePrevious[j - 2] ?? 0) + 1 : replaced;
      row.push(Math.min(replaced, swapped, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

// src/typedefs/quote.ts
function quote2(text2) {
  const short = shorten(text2);
  return /^[\w$./@:-]+…?$/.test(short) ? short : JSON.stringify(short);
}

// src/typedefs/pointer/resolvePointer.ts
function childOf(value, token2) {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, token2)) return void 0;
  return value[token2];
}

// src/typedefs/pointer/describePointer.ts
var elements = {
  objects: "object",
  interfaces: "interface",
  enums: "enum",
  functions: "function",
  fields: "field",
  arguments: "argument",
  members: "member"
};
var keys = {
  constructorFunction: "constructor",
  returnType: "return type",
  elementType: "element type",
  sourceMap: "source map",
  cachePolicy: "cache policy"
};
function describePointer(document, pointer) {
  const said = [];
  let value = document;
  let list;
  for (const token2 of pointerTokens(pointer)) {
    value = childOf(value, token2);
    if (list !== void 0) {
      said.push(`${list} ${nameOf(value) ?? `number ${Number(token2) + 1}`}`);
      list = void 0;
    } else if (Object.hasOwn(elements, token2) && Array.isArray(value)) {
      list = elements[token2];
    } else {
      said.push(
        Object.hasOwn(keys, token2) ? keys[token2] ?? token2 : /^\d+$/.test(token2) ? `number ${Number(token2) + 1}` : quote2(token2)
      );
    }
  }
  if (list !== void 0) said.push(`${list}s`);
  return said.length === 0 ? "the module" : said.join(", ");
}
function nameOf(value) {
  const name = childOf(value, "name");
  return typeof name === "string" ? quote2(name) : void 0;
}

// src/typedefs/codec/errorFinding.ts
function errorFinding(document, error) {
  const keys2 = error.context.slice(1).map((entry) => entry.key);
  const codec = error.context.at(-1)?.type;
  const key2 = keys2.at(-1) ?? "";
  const pointer = joinPointer("", ...keys2);
  const above = joinPointer("", ...keys2.slice(0, -1));
  const expected = error.context.at(-1)?.type.name ?? "";
  if (codec instanceof UnknownKeyCodec) {
    const data = { thing: say(document, above), key: quote2(key2), known: codec.knownKeys.join(", ") };
    const likely = nearest2(key2, codec.knownKeys);
    if (likely === void 0) return createFinding("key-unknown", pointer, data, stage);
    return createFinding("key-misspelt", pointer, { ...data, nearest: likely }, stage);
  }
  if (error.value === void 0)
    return createFinding("key-missing", above, { thing: say(document, above), key: key2, expected }, stage);
  const thing = say(document, pointer);
  if (codec instanceof ChoiceCodec && typeof error.value === "string") {
    const data = { thing, word: quote2(error.value), expected };
    const likely = nearest2(error.value, codec.words);
    if (likely === void 0) return createFinding("word-unknown", pointer, data, stage);
    return createFinding("word-misspelt", pointer, { ...data, nearest: likely }, stage);
  }
  return createFinding("value-wrong-type", pointer, { thing, actual: describeValue(error.value), expected }, stage);
}
var stage = { stage: "document" };
function say(document, pointer) {
  const thing = pointer === "" ? "the document" : describePointer(document, pointer);
  return `${thing.charAt(0).toUpperCase()}${thing.slice(1)}`;
}
function describeValue(value) {
  if (value === null) return "null";
  if (typeof value === "string") return `the string ${JSON.stringify(shorten(value, 40))}`;
  if (typeof value === "boolean") return String(value);
  if (value instanceof NumberToken) return `the number ${shorten(value.text, 40)}`;
  if (value instanceof RawJson) return shorten(value.text, 40);
  return Array.isArray(value) ? "an array" : "an object";
}

// src/typedefs/json/decodeUtf8.ts
var maxBytes = 536870888;
function decodeUtf8(bytes) {
  const size = bytes.byteLength;
  if (size > maxBytes) return createFinding("document-too-large", "", { size, limit: maxBytes }, { stage: "document" });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return createFinding("document-not-utf8", "", { offset: firstInvalidByte(bytes) }, { stage: "document" });
  }
}
function firstInvalidByte(bytes) {
  let fine = 0;
  let wrong = bytes.byteLength;
  while (wrong - fine > 1) {
    const middle = Math.floor((fine + wrong) / 2);
    if (isPrefixValid(bytes.subarray(0, middle))) fine = middle;
    else wrong = middle;
  }
  return fine;
}
function isPrefixValid(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

// src/typedefs/json/jsonFindings.ts
var stage2 = "document";
function syntaxFinding(problem, pointer, location) {
  const place = { location, stage: stage2 };
  switch (problem.code) {
    case "json-syntax":
      return createFinding(problem.code, pointer, problem.data, place);
    case "json-bad-token":
      return createFinding(problem.code, pointer, problem.data, place);
    case "json-trailing-comma":
      return createFinding(problem.code, pointer, problem.data, place);
    case "json-truncated":
      return createFinding(problem.code, pointer, problem.data, place);
    case "json-too-deep":
      return createFinding(problem.code, pointer, problem.data, place);
    default:
      return createFinding(problem.code, pointer, problem.data, place);
  }
}
function interopFinding(problem, location) {
  const place = location === void 0 ? { stage: stage2 } : { location, stage: stage2 };
  const text2 = quote2(problem.text);
  return problem.code === "json-duplicate-key" ? createFinding(problem.code, problem.pointer, { key: text2 }, place) : createFinding(problem.code, problem.pointer, { text: text2 }, place);
}
function valueFinding(problem) {
  return problem.code === "json-too-deep" ? createFinding(problem.code, problem.pointer, { limit: maxDepth2 }, { stage: stage2 }) : createFinding(problem.code, problem.pointer, { what: problem.what }, { stage: stage2 });
}

// src/typedefs/json/readValue.ts
function readValue(value, isRawKey2) {
  const builder = new TreeBuilder(isRawKey2);
  const checked = new CheckedEvents(builder);
  const code = walk(value, checked, 0);
  const read = { root: builder.root, problems: checked.problems };
  if (code === void 0) return read;
  const pointer = checked.pointer();
  return {
    ...read,
    broken: code === "json-too-deep" ? { code, pointer } : { code: "value-not-json", pointer, what: code.what }
  };
}
var nowhere = -1;
function walk(value, events, depth) {
  switch (typeof value) {
    case "string":
    case "boolean":
      events.scalar(value, nowhere);
      return void 0;
    case "bigint":
      events.scalar({ number: String(value) }, nowhere);
      return void 0;
    case "number":
      if (!Number.isFinite(value)) return { what: String(value) };
      events.scalar({ number: JSON.stringify(value) }, nowhere);
      return void 0;
    case "object":
      break;
    default:
      return { what: value === void 0 ? "undefined" : `a ${typeof value}` };
  }
  if (value === null) {
    events.scalar(null, nowhere);
    return void 0;
  }
  if (value instanceof RawJson)
    return scanJson(value.text, events) === void 0 ? void 0 : { what: `the raw text ${shorten(value.text)}` };
  const isArray = Array.isArray(value);
  const tag = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (!isArray && tag !== "Object") return { what: `a ${tag}` };
  if (depth === maxDepth2) return "json-too-deep";
  return isArray ? walkArray(value, events, depth) : walkObject(value, events, depth);
}
function walkArray(value, events, depth) {
  events.beginArray(nowhere);
  for (const element of value) {
    const broken = walk(element, events, depth + 1);
    if (broken !== void 0) return broken;
  }
  events.endArray();
  return void 0;
}
function walkObject(value, events, depth) {
  events.beginObject(nowhere);
  for (const [key2, member] of Object.entries(value)) {
    if (member === void 0) continue;
    events.key(key2, nowhere);
    const broken = walk(member, events, depth + 1);
    if (broken !== void 0) return broken;
  }
  events.endObject();
  return void 0;
}

// src/typedefs/json/textPlaces.ts
function textPlaces(text2) {
  let lineStarts;
  let root;
  const at = (offset) => {
    lineStarts ??= findLineStarts(text2);
    const line = lastAtMost(lineStarts, offset);
    return Object.freeze({ line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 });
  };
  return {
    at,
    of(pointer, which = "value") {
      root ??= indexPlaces(text2);
      let place = root;
      for (const token2 of pointerTokens(pointer)) {
        const child = childOf2(place, token2);
        if (child === void 0) return at(place.value);
        place = child;
      }
      return at(place[which]);
    }
  };
}
function childOf2({ children }, token2) {
  if (!Array.isArray(children)) return children?.get(token2);
  return /^\d+$/.test(token2) ? children[Number(token2)] : void 0;
}
function findLineStarts(text2) {
  const starts = [text2.charCodeAt(0) === 65279 ? 1 : 0];
  for (const match of text2.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}
function lastAtMost(numbers, limit) {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
function indexPlaces(text2) {
  const index = new PlaceIndex();
  scanJson(text2, index);
  return index.root;
}
var PlaceIndex = class {
  root = { value: 0, key: 0 };
  #open = [];
  #key = "";
  #keyAt = 0;
  beginObject(at) {
    this.#begin(at, /* @__PURE__ */ new Map());
  }
  key(name, at) {
    this.#key = name;
    this.#keyAt = at;
  }
  endObject() {
    this.#open.pop();
  }
  beginArray(at) {
    this.#begin(at, []);
  }
  endArray() {
    this.#open.pop();
  }
  scalar(_value, at) {
    this.#add(at, void 0);
  }
  #begin(at, children) {
    this.#add(at, children);
    this.#open.push(children);
  }
  #add(at, children) {
    const parent = this.#open.at(-1);
    const key2 = parent instanceof Map ? this.#keyAt : at;
    const place = children === void 0 ? { value: at, key: key2 } : { value: at, key: key2, children };
    if (parent === void 0) this.root = place;
    else if (parent instanceof Map) parent.set(this.#key, place);
    else parent.push(place);
  }
};

// src/typedefs/decodeTypedefs.ts
function decodeTypedefs(input) {
  if (typeof input === "string") return decodeText(input);
  if (input instanceof Uint8Array) {
    const decoded = decodeUtf8(input);
    return typeof decoded === "string" ? decodeText(decoded) : refuse4([decoded], noPlaces);
  }
  return decodeValue(input);
}
var isRawKey = (key2) => key2 === "defaultValue" || key2.startsWith("x-");
var noPlaces = () => void 0;
var refuse4 = (findings, locate) => Object.freeze({ ok: false, findings: Object.freeze(limited(findings)), locate });
var limited = (findings) => findings.length < maxProblems ? [...findings] : [
  ...findings.slice(0, maxProblems),
  createFinding("document-many-problems", "", { limit: maxProblems }, { stage: "document" })
];
function decodeText(text2) {
  const places2 = textPlaces(text2);
  const locate = (pointer) => places2.of(pointer);
  const read = readJson(text2, isRawKey);
  const interop = read.problems.map((problem) => interopFinding(problem, places2.at(problem.at)));
  if (read.syntax !== void 0) {
    const { problem, pointer } = read.syntax;
    return refuse4([...interop, syntaxFinding(problem, pointer, places2.at(problem.at))], locate);
  }
  const { typedefs, findings } = decodeTree(read.root);
  if (typedefs !== void 0 && interop.length === 0) return Object.freeze({ ok: true, typedefs, locate });
  const placed = findings.map((finding) => {
    const which = finding.code === "key-unknown" || finding.code === "key-misspelt" ? "key" : "value";
    return Object.freeze({ ...finding, location: places2.of(finding.pointer, which) });
  });
  return refuse4(inDocumentOrder([...interop, ...placed]), locate);
}
function decodeValue(value) {
  const read = readValue(value, isRawKey);
  const interop = read.problems.map((problem) => interopFinding(problem));
  if (read.broken !== void 0) return refuse4([...interop, valueFinding(read.broken)], noPlaces);
  const { typedefs, findings } = decodeTree(read.root);
  if (typedefs !== void 0 && interop.length === 0) return Object.freeze({ ok: true, typedefs, locate: noPlaces });
  return refuse4([...interop, ...findings], noPlaces);
}
function decodeTree(root) {
  const versionFinding = checkFormatVersion(root);
  if (versionFinding !== void 0) return { findings: [versionFinding] };
  const result = typedefsCodec.decode(root);
  if (isLeft3(result)) return { findings: result.left.map((error) => errorFinding(root, error)) };
  return { typedefs: result.right, findings: [] };
}
function checkFormatVersion(root) {
  if (!isJsonObject(root)) return void 0;
  const version = root["formatVersion"];
  if (version === void 0)
    return createFinding("format-version-missing", "", { known: formatVersion }, { stage: "document" });
  if (!(version instanceof NumberToken) || Number(version.text) === formatVersion) return void 0;
  return createFinding(
    "format-version-unknown",
    "/formatVersion",
    { version: version.text, known: formatVersion },
    { stage: "document" }
  );
}
function inDocumentOrder(findings) {
  const line = (finding) => finding.location?.line ?? 0;
  const column = (finding) => finding.location?.column ?? 0;
  return findings.toSorted((a, b) => line(a) - line(b) || column(a) - column(b));
}

// src/typedefs/typedefsJsonSchema.ts
import * as t6 from "io-ts";

// src/typedefs/typeShorthands.ts
var primitive2 = (kind) => Object.freeze({ kind, optional: false });
var named4 = (kind) => (name) => Object.freeze({ kind, name, optional: false });
var types = Object.freeze({
  string: primitive2("STRING"),
  integer: primitive2("INTEGER"),
  float: primitive2("FLOAT"),
  boolean: primitive2("BOOLEAN"),
  void: primitive2("VOID"),
  scalar: named4("SCALAR"),
  enum: named4("ENUM"),
  object: named4("OBJECT"),
  interface: named4("INTERFACE"),
  list: (elementType) => Object.freeze({ kind: "LIST", elementType, optional: false }),
  optional: (type) => Object.freeze({ ...type, optional: type.kind !== "VOID" })
});

// x-perf.ts
for (const n of [1e3, 1e4, 5e4]) {
  const doc = { formatVersion: 1, name: "big", objects: [{ name: "Big", functions: Array.from({ length: n }, (_, i) => ({ name: `fn${i}`, returnType: { kind: "STRING" }, sourceMap: { filename: "a", line: i + 1, column: 1 }, arguments: ["a", "b", "c"].map((a) => ({ name: a, type: { kind: "STRING" }, defaultValue: "x" })) })) }] };
  const d = decodeTypedefs(doc);
  if (!d.ok) {
    console.log(d.findings.slice(0, 2));
    throw 1;
  }
  for (const release of ["v0.20.8", "v1.0.0-beta.10"]) {
    const t7 = createTarget({ release, view: void 0 });
    if (!t7.ok) throw 1;
    const plan = translate(d.typedefs, t7.target).plan;
    let best = [1e9, 1e9, 1e9];
    let first = [];
    for (let k = 0; k < (n === 1e3 ? 10 : 2); k++) {
      const a = performance.now();
      const r = runPlan(plan, t7.target);
      const b = performance.now();
      const l = r.ok && loadModule(r.module, t7.target, { moduleName: "big" });
      const c = performance.now();
      if (l && l.ok) callerSchema(l.module);
      const e = performance.now();
      const now = [b - a, c - b, e - c];
      if (k === 0) first = now;
      best = best.map((x, i) => Math.min(x, now[i]));
    }
    console.log(n, release, "runPlan/load/schema first", first.map((x) => x.toFixed(0)).join("/"), "best", best.map((x) => x.toFixed(1)).join("/"));
  }
}
