// src/ids/wire/readId.ts
import { BinaryReader } from "@bufbuild/protobuf/wire";

// src/ids/wire/readLiteral.ts
import { WireType as WireType2 } from "@bufbuild/protobuf/wire";

// src/ids/wire/readMessage.ts
import { WireType } from "@bufbuild/protobuf/wire";
var MalformedId = class extends Error {
  at;
  constructor(what, at) {
    super(what);
    this.at = at;
  }
};
var DEEPEST = 500;
function openMessage(reader, wireType, around) {
  expectType(reader, wireType, WireType.LengthDelimited);
  const at = reader.pos;
  const length = reader.uint32();
  const end = reader.pos + length;
  if (end > around.end) throw new MalformedId(`a part of ${length} bytes with ${around.end - reader.pos} left`, at);
  if (around.depth === DEEPEST) throw new MalformedId(`values nested more than ${DEEPEST} deep`, at);
  return { end, depth: around.depth + 1 };
}
function readFields(reader, extent, onField, onUnknown) {
  while (reader.pos < extent.end) {
    const [field, wireType] = reader.tag();
    if (onField(field, wireType)) continue;
    onUnknown?.(field);
    reader.skip(wireType, field);
  }
  if (reader.pos > extent.end) throw new MalformedId("a value that runs past the end of its part", extent.end);
}
function readText(reader, wireType) {
  expectType(reader, wireType, WireType.LengthDelimited);
  return reader.string(true);
}
function readFlag(reader, wireType) {
  expectType(reader, wireType, WireType.Varint);
  return reader.bool();
}
function readInt(reader, wireType) {
  expectType(reader, wireType, WireType.Varint);
  return BigInt(reader.int64());
}
function expectType(reader, actual, wanted) {
  if (actual !== wanted) throw new MalformedId(`wire type ${actual} where ${wanted} belongs`, reader.pos);
}

// src/ids/wire/readLiteral.ts
function readArgument(reader, extent) {
  let name = "";
  let value;
  readFields(reader, extent, (field, wireType) => {
    if (field === 1) name = readText(reader, wireType);
    else if (field === 2) value = readLiteral(reader, openMessage(reader, wireType, extent));
    else return false;
    return true;
  });
  if (value === void 0) throw new MalformedId(`an argument ${JSON.stringify(name)} without a value`, extent.end);
  return { name, value };
}
function readLiteral(reader, extent) {
  let literal;
  readFields(reader, extent, (field, wireType) => {
    const read = readOneOf(reader, field, wireType, extent);
    if (read) literal = read;
    return read !== void 0;
  });
  if (literal === void 0) throw new MalformedId("a value of no known kind", extent.end);
  return literal;
}
function readOneOf(reader, field, wireType, extent) {
  switch (field) {
    case 1:
      return { kind: "call", digest: readText(reader, wireType) };
    case 2:
      readFlag(reader, wireType);
      return { kind: "null" };
    case 3:
      return { kind: "bool", value: readFlag(reader, wireType) };
    case 4:
      return { kind: "enum", value: readText(reader, wireType) };
    case 5:
      return { kind: "int", value: readInt(reader, wireType) };
    case 6:
      expectType(reader, wireType, WireType2.Bit64);
      return { kind: "float", value: reader.double() };
    case 7:
      return { kind: "string", value: readText(reader, wireType) };
    case 8:
      return { kind: "list", values: readList(reader, openMessage(reader, wireType, extent), readLiteral) };
    case 9:
      return { kind: "object", fields: readList(reader, openMessage(reader, wireType, extent), readArgument) };
    case 10:
      return readDigestedString(reader, openMessage(reader, wireType, extent));
    default:
      return void 0;
  }
}
function readList(reader, extent, readItem) {
  const items = [];
  readFields(reader, extent, (field, wireType) => {
    if (field !== 1) return false;
    items.push(readItem(reader, openMessage(reader, wireType, extent)));
    return true;
  });
  return items;
}
function readDigestedString(reader, extent) {
  let value = "";
  let digest = "";
  readFields(reader, extent, (field, wireType) => {
    if (field === 1) value = readText(reader, wireType);
    else if (field === 2) digest = readText(reader, wireType);
    else return false;
    return true;
  });
  return { kind: "digestedString", value, digest };
}

// src/ids/wire/readType.ts
function readType(reader, extent) {
  let namedType;
  let elem;
  let nonNull = false;
  readFields(reader, extent, (field, wireType) => {
    if (field === 1) namedType = readText(reader, wireType);
    else if (field === 2) elem = readType(reader, openMessage(reader, wireType, extent));
    else if (field === 3) nonNull = readFlag(reader, wireType);
    else return false;
    return true;
  });
  return { ...namedType === void 0 ? {} : { namedType }, ...elem ? { elem } : {}, nonNull };
}

// src/ids/wire/readCall.ts
function readCall(reader, extent, onUnknown) {
  let digest = "";
  let type;
  const args = [];
  const effectIds = [];
  const extraDigests = [];
  const implicitInputs = [];
  const rest = { field: "" };
  const onField = (field, wireType) => {
    const open = () => openMessage(reader, wireType, extent);
    switch (field) {
      case 1:
        rest.receiver = readText(reader, wireType);
        return true;
      case 2:
        type = readType(reader, open());
        return true;
      case 3:
        rest.field = readText(reader, wireType);
        return true;
      case 4:
        args.push(readArgument(reader, open()));
        return true;
      case 5:
        rest.tainted = readFlag(reader, wireType);
        return true;
      case 6:
        rest.meta = readFlag(reader, wireType);
        return true;
      case 7:
        rest.nth = Number(readInt(reader, wireType));
        return true;
      case 8:
        rest.module = readModule(reader, open());
        return true;
      case 9:
        digest = readText(reader, wireType);
        return true;
      case 10:
        rest.view = readText(reader, wireType);
        return true;
      case 11:
        rest.customDigest = readFlag(reader, wireType);
        return true;
      case 12:
        rest.contentDigest = readText(reader, wireType);
        return true;
      case 13:
        effectIds.push(readText(reader, wireType));
        return true;
      case 14:
        extraDigests.push(readExtraDigest(reader, open()));
        return true;
      case 15:
        implicitInputs.push(readArgument(reader, open()));
        return true;
      default:
        return false;
    }
  };
  readFields(reader, extent, onField, onUnknown);
  if (type === void 0) throw new MalformedId(`a call ${JSON.stringify(rest.field)} without a type`, extent.end);
  return {
    digest,
    call: {
      ...rest,
      type,
      arguments: args,
      ...effectIds.length > 0 ? { effectIds } : {},
      ...extraDigests.length > 0 ? { extraDigests } : {},
      ...implicitInputs.length > 0 ? { implicitInputs } : {}
    }
  };
}
function readModule(reader, extent) {
  const texts = readTexts(reader, extent, 4);
  return { call: texts[0], name: texts[1], ref: texts[2], pin: texts[3] };
}
function readExtraDigest(reader, extent) {
  const texts = readTexts(reader, extent, 2);
  return { digest: texts[0], label: texts[1] };
}
function readTexts(reader, extent, count) {
  const texts = Array.from({ length: count }, () => "");
  readFields(reader, extent, (field, wireType) => {
    if (field > count) return false;
    texts[field - 1] = readText(reader, wireType);
    return true;
  });
  return texts;
}

// src/ids/wire/readId.ts
function readId(bytes) {
  const reader = new BinaryReader(bytes);
  const all = { end: bytes.length, depth: 0 };
  try {
    const { first, second } = topFields(reader, all);
    reader.pos = 0;
    if (first === void 0 && second !== void 0 && bytes[second] !== TEXT_1) return readHandle(reader, all);
    if (second === void 0 && first !== void 0 && (bytes[first] === TEXT_1 || bytes[first] === TEXT_2)) {
      return readWrapped(reader, all);
    }
    return readRecipe(reader, all, false);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { kind: "malformed", ...reasonOf(error, Math.min(reader.pos, bytes.length)) };
  }
}
var TEXT_1 = 10;
var TEXT_2 = 18;
function topFields(reader, all) {
  const found = {};
  readFields(reader, all, (field, wireType) => {
    if (field !== 1 && field !== 2) return false;
    const { end } = openMessage(reader, wireType, all);
    if (field === 1) found.first ??= reader.pos;
    else found.second ??= reader.pos;
    reader.pos = end;
    return true;
  });
  return found;
}
function readWrapped(reader, all) {
  let recipe;
  readFields(reader, all, (field, wireType) => {
    if (field !== 1) return false;
    recipe = readRecipe(reader, openMessage(reader, wireType, all), true);
    return true;
  });
  return recipe ?? { kind: "malformed", what: "no recipe in it", at: 0 };
}
function readRecipe(reader, extent, wrapped) {
  let root = "";
  const entries = [];
  const unknown = /* @__PURE__ */ new Set();
  readFields(
    reader,
    extent,
    (field, wireType) => {
      if (field === 1) root = readText(reader, wireType);
      else if (field === 2) entries.push(readEntry(reader, openMessage(reader, wireType, extent), (at) => unknown.add(at)));
      else return false;
      return true;
    },
    (field) => {
      throw new MalformedId(`a field ${field}, which no ID has`, reader.pos);
    }
  );
  return { kind: "recipe", wrapped, root, entries, unknownFields: [...unknown].sort((a, b) => a - b) };
}
function readEntry(reader, extent, onUnknown) {
  let key = "";
  let read;
  readFields(reader, extent, (field, wireType) => {
    if (field === 1) key = readText(reader, wireType);
    else if (field === 2) read = readCall(reader, openMessage(reader, wireType, extent), onUnknown);
    else return false;
    return true;
  });
  if (read === void 0) throw new MalformedId(`an entry ${JSON.stringify(key)} without a call`, extent.end);
  return { key, ...read };
}
function readHandle(reader, all) {
  let result = 0n;
  let type;
  readFields(reader, all, (outer, outerType) => {
    if (outer !== 2) return false;
    const extent = openMessage(reader, outerType, all);
    readFields(reader, extent, (field, wireType) => {
      if (field === 1) result = BigInt.asUintN(64, readInt(reader, wireType));
      else if (field === 2) type = readType(reader, openMessage(reader, wireType, extent));
      else return false;
      return true;
    });
    return true;
  });
  return { kind: "handle", result, ...type ? { type } : {} };
}
function reasonOf(error, at) {
  if (error instanceof MalformedId) return { what: error.message, at: error.at };
  if (error instanceof RangeError) return { what: "the end in the middle of a value", at };
  if (error instanceof TypeError) return { what: "text that is not UTF-8", at };
  return { what: error.message, at };
}

// src/ids/wire/writeCall.ts
import { BinaryWriter } from "@bufbuild/protobuf/wire";

// src/ids/wire/writeLiteral.ts
import { WireType as WireType4 } from "@bufbuild/protobuf/wire";

// src/ids/wire/writeText.ts
import { WireType as WireType3 } from "@bufbuild/protobuf/wire";
var LENGTH = WireType3.LengthDelimited;
var VARINT = WireType3.Varint;
function writeText(writer, field, value) {
  if (value) writer.tag(field, LENGTH).string(value);
}

// src/ids/wire/writeLiteral.ts
function writeArgument(writer, { name, value }) {
  writeText(writer, 1, name);
  return writeLiteral(writer.tag(2, LENGTH).fork(), value).join();
}
function writeLiteral(writer, literal) {
  switch (literal.kind) {
    case "call":
      return writer.tag(1, LENGTH).string(literal.digest);
    case "null":
      return writer.tag(2, VARINT).bool(true);
    case "bool":
      return writer.tag(3, VARINT).bool(literal.value);
    case "enum":
      return writer.tag(4, LENGTH).string(literal.value);
    case "int":
      return writer.tag(5, VARINT).int64(literal.value);
    case "float":
      return writer.tag(6, WireType4.Bit64).double(literal.value);
    case "string":
      return writer.tag(7, LENGTH).string(literal.value);
    case "list":
      writer.tag(8, LENGTH).fork();
      for (const value of literal.values) writeLiteral(writer.tag(1, LENGTH).fork(), value).join();
      return writer.join();
    case "object":
      writer.tag(9, LENGTH).fork();
      for (const field of literal.fields) writeArgument(writer.tag(1, LENGTH).fork(), field).join();
      return writer.join();
    case "digestedString":
      writer.tag(10, LENGTH).fork();
      writeText(writer, 1, literal.value);
      writeText(writer, 2, literal.digest);
      return writer.join();
  }
}

// src/ids/wire/writeType.ts
function writeType(writer, type) {
  writeText(writer, 1, type.namedType);
  if (type.elem) writeType(writer.tag(2, LENGTH).fork(), type.elem).join();
  if (type.nonNull) writer.tag(3, VARINT).bool(true);
  return writer;
}

// src/ids/wire/writeCall.ts
var shared = new BinaryWriter();
function writeCall(call, digest) {
  const writer = shared;
  writeText(writer, 1, call.receiver);
  writeType(writer.tag(2, LENGTH).fork(), call.type).join();
  writeText(writer, 3, call.field);
  for (const argument of call.arguments) writeArgument(writer.tag(4, LENGTH).fork(), argument).join();
  if (call.tainted) writer.tag(5, VARINT).bool(true);
  if (call.meta) writer.tag(6, VARINT).bool(true);
  if (call.nth) writer.tag(7, VARINT).int64(call.nth);
  if (call.module) {
    writer.tag(8, LENGTH).fork();
    writeText(writer, 1, call.module.call);
    writeText(writer, 2, call.module.name);
    writeText(writer, 3, call.module.ref);
    writeText(writer, 4, call.module.pin);
    writer.join();
  }
  writeText(writer, 9, digest);
  writeText(writer, 10, call.view);
  if (call.customDigest) writer.tag(11, VARINT).bool(true);
  writeText(writer, 12, call.contentDigest);
  for (const effect of call.effectIds ?? []) writer.tag(13, LENGTH).string(effect);
  for (const extra of call.extraDigests ?? []) {
    writer.tag(14, LENGTH).fork();
    writeText(writer, 1, extra.digest);
    writeText(writer, 2, extra.label);
    writer.join();
  }
  for (const input of call.implicitInputs ?? []) writeArgument(writer.tag(15, LENGTH).fork(), input).join();
  return writer.finish();
}

// src/ids/wire/writeRecipe.ts
import { BinaryWriter as BinaryWriter2 } from "@bufbuild/protobuf/wire";
function writeRecipe(root, calls, wrapped) {
  const writer = new BinaryWriter2();
  if (wrapped) writer.tag(1, LENGTH).fork();
  writer.tag(1, LENGTH).string(root);
  for (const digest of sorted(calls)) {
    writer.tag(2, LENGTH).fork();
    writer.tag(1, LENGTH).string(digest);
    writer.tag(2, LENGTH).bytes(calls.get(digest));
    writer.join();
  }
  if (wrapped) writer.join();
  return Buffer.from(writer.finish()).toString("base64");
}
function sorted(calls) {
  const keys = [...calls.keys()];
  if (keys.every((key) => /^[\0-\x7f]*$/.test(key))) return keys.sort();
  return keys.map((key) => ({ key, bytes: Buffer.from(key) })).sort((a, b) => Buffer.compare(a.bytes, b.bytes)).map(({ key }) => key);
}

// src/ids/xxh3.ts
import { createXXHash3 } from "hash-wasm";
var hasher = await createXXHash3();
var HEX = Array.from({ length: 256 }, (_, byte2) => byte2.toString(16).padStart(2, "0"));
function xxh3(bytes) {
  const hash = hasher.init().update(bytes).digest("binary");
  let text3 = "xxh3:";
  for (const byte2 of hash) text3 += HEX[byte2];
  return text3;
}

// src/ids/digests/ByteSink.ts
var encoder = new TextEncoder();
var ByteSink = class {
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;
  clear() {
    this.#length = 0;
  }
  byte(value) {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }
  text(value) {
    this.#reserve(value.length * 3);
    const start = this.#length;
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      if (unit > 127) {
        this.#length = start + encoder.encodeInto(value, this.#bytes.subarray(start)).written;
        return;
      }
      this.#bytes[start + i] = unit;
    }
    this.#length = start + value.length;
  }
  /** 64 bits, big-endian. */
  int64(value) {
    this.#reserve(8);
    this.#view.setBigInt64(this.#length, value);
    this.#length += 8;
  }
  /** IEEE 754 bits, big-endian. */
  float64(value) {
    this.#reserve(8);
    this.#view.setFloat64(this.#length, value);
    this.#length += 8;
  }
  /** What was written since the last `clear`; valid until the next write. */
  written() {
    return this.#bytes.subarray(0, this.#length);
  }
  #reserve(count) {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
};

// src/ids/digests/writeHasher.ts
var TRUE = 1;
var FALSE = 2;
function writeHasher(sink2, call, layout, referred) {
  if (call.receiver !== void 0) text(sink2, referred(call.receiver));
  else if (layout.emptyReceiver) text(sink2, "");
  sink2.byte(0);
  for (let type = call.type; type; type = type.elem) {
    text(sink2, type.namedType ?? "");
    byte(sink2, type.nonNull ? 2 : 1);
    sink2.byte(0);
  }
  sink2.byte(0);
  text(sink2, call.field);
  sink2.byte(0);
  writeArguments(sink2, call.arguments, referred);
  sink2.byte(0);
  if (layout.newer) {
    if (call.implicitInputs) writeArguments(sink2, call.implicitInputs, referred);
    sink2.byte(0);
    if (call.module) text(sink2, call.module.call);
    sink2.byte(0);
    int(sink2, BigInt(call.nth ?? 0));
    sink2.byte(0);
  } else {
    int(sink2, BigInt(call.nth ?? 0));
    sink2.byte(0);
    if (call.module) {
      text(sink2, call.module.call);
      text(sink2, call.module.name);
      text(sink2, call.module.ref);
      text(sink2, call.module.pin);
    }
    sink2.byte(0);
  }
  text(sink2, call.view ?? "");
  sink2.byte(0);
}
function writeArguments(sink2, list, referred) {
  for (const { name, value } of list) {
    text(sink2, name);
    writeLiteral2(sink2, value, referred);
    sink2.byte(0);
  }
}
function writeLiteral2(sink2, literal, referred) {
  byte(sink2, PREFIX[literal.kind]);
  switch (literal.kind) {
    case "call":
      text(sink2, referred(literal.digest));
      break;
    case "null":
      byte(sink2, TRUE);
      break;
    case "bool":
      byte(sink2, literal.value ? TRUE : FALSE);
      break;
    case "int":
      int(sink2, literal.value);
      break;
    case "float":
      sink2.float64(literal.value);
      sink2.byte(0);
      break;
    case "enum":
    case "string":
      text(sink2, literal.value);
      break;
    case "digestedString":
      text(sink2, literal.digest);
      break;
    case "list":
      for (const value of literal.values) writeLiteral2(sink2, value, referred);
      break;
    case "object":
      writeArguments(sink2, literal.fields, referred);
      break;
  }
  sink2.byte(0);
}
var PREFIX = {
  call: 48,
  null: 49,
  bool: 50,
  enum: 51,
  int: 52,
  float: 53,
  string: 54,
  list: 55,
  object: 56,
  digestedString: 57
};
function text(sink2, value) {
  sink2.text(value);
  sink2.byte(0);
}
function byte(sink2, value) {
  sink2.byte(value);
  sink2.byte(0);
}
function int(sink2, value) {
  sink2.int64(value);
  sink2.byte(0);
}

// src/ids/digests/writeManual.ts
var TRUE2 = 1;
var FALSE2 = 2;
function writeManual(sink2, call) {
  text2(sink2, call.receiver ?? "");
  for (let type = call.type; type; type = type.elem) {
    text2(sink2, type.namedType ?? "");
    part(sink2, type.nonNull ? 2 : 1);
  }
  sink2.byte(0);
  text2(sink2, call.field);
  for (const argument of call.arguments) writeArgument2(sink2, argument);
  sink2.byte(0);
  sink2.int64(BigInt(call.nth ?? 0));
  sink2.byte(0);
  if (call.module) {
    text2(sink2, call.module.call);
    text2(sink2, call.module.name);
    text2(sink2, call.module.ref);
    text2(sink2, call.module.pin);
  }
  sink2.byte(0);
  text2(sink2, call.view ?? "");
}
function writeArgument2(sink2, { name, value }) {
  text2(sink2, name);
  writeLiteral3(sink2, value);
  sink2.byte(0);
}
function writeLiteral3(sink2, literal) {
  switch (literal.kind) {
    case "call":
      sink2.text("0");
      return text2(sink2, literal.digest);
    case "null":
      sink2.text("11");
      return part(sink2, TRUE2);
    case "bool":
      sink2.text("22");
      return part(sink2, literal.value ? TRUE2 : FALSE2);
    case "enum":
      sink2.text("3");
      return text2(sink2, literal.value);
    case "int":
      sink2.text("4");
      sink2.int64(literal.value);
      return sink2.byte(0);
    case "float":
      sink2.text("5");
      sink2.float64(literal.value);
      return sink2.byte(0);
    case "string":
    case "digestedString":
      sink2.text("6");
      return text2(sink2, literal.value);
    case "list":
      sink2.text("7");
      for (const value of literal.values) writeLiteral3(sink2, value);
      return sink2.byte(0);
    case "object":
      sink2.text("8");
      for (const field of literal.fields) writeArgument2(sink2, field);
      return sink2.byte(0);
  }
}
function text2(sink2, value) {
  sink2.text(value);
  sink2.byte(0);
}
function part(sink2, value) {
  sink2.byte(value);
  sink2.byte(0);
}

// src/ids/digests/digestOf.ts
var LAYOUTS = {
  hasher1: { emptyReceiver: true, newer: false },
  hasher2: { emptyReceiver: false, newer: false },
  hasher3: { emptyReceiver: false, newer: true }
};
var sink = new ByteSink();
var asGiven = (digest) => digest;
function digestOf(call, era, referred = asGiven) {
  if (era === "proto") return xxh3(writeCall(call));
  sink.clear();
  if (era === "manual") writeManual(sink, call);
  else writeHasher(sink, call, LAYOUTS[era], era === "hasher2" ? referred : asGiven);
  return xxh3(sink.written());
}

// x-scratch.ts
import fs from "node:fs";
var dir = "/work/shared/facts/recordings/builder/";
var inc = (m, k) => m.set(k, (m.get(k) ?? 0) + 1);
for (const f of fs.readdirSync(dir)) {
  const ids = /* @__PURE__ */ new Set();
  const stats = /* @__PURE__ */ new Map();
  const walk = (o, k = "") => {
    if (typeof o === "string") {
      if (o.length > 80 && /^[A-Za-z0-9+\/]{20,}=*$/.test(o)) ids.add(o);
    } else if (o && typeof o === "object") for (const [kk, v] of Object.entries(o)) walk(v, kk);
  };
  walk(JSON.parse(fs.readFileSync(dir + f, "utf8")).probes.map((p) => p.steps.map((s) => s.response)));
  for (const id of ids) {
    const r = readId(Buffer.from(id, "base64"));
    inc(stats, r.kind);
    if (r.kind === "malformed") console.log(r);
    if (r.kind !== "recipe") continue;
    if (writeRecipe(r.root, new Map(r.entries.map((e) => [e.key, writeCall(e.call, e.digest)])), r.wrapped) !== id) inc(stats, "REENCODE DIFFERS");
    const m = new Map(r.entries.map((e) => [e.key, e.call]));
    for (const e of r.entries) {
      const fit = ["proto", "manual", "hasher1", "hasher2", "hasher3"].filter((era) => digestOf(e.call, era, (d) => m.get(d)?.contentDigest ?? d) === e.key);
      inc(stats, "fit " + fit.join());
      if (!fit.length) inc(stats, "nofit " + e.call.field + " " + e.key.slice(0, 12) + JSON.stringify(e.call, (k, v) => typeof v === "bigint" ? String(v) : v).slice(0, 300));
      if (e.call.view) inc(stats, "view " + e.call.field);
      for (const k of Object.keys(e.call)) if (!["type", "field", "arguments", "receiver", "view"].includes(k)) inc(stats, "key " + k + " " + e.call.field);
    }
    if (r.unknownFields.length) inc(stats, "unknown");
  }
  console.log(f, stats);
}
