/** An enum with values and a check: one thing to keep another way and one to lose on old engines. */
export const SHOP = `{
  "formatVersion": 1,
  "name": "shop",
  "objects": [
    {
      "name": "Shop",
      "functions": [
        {
          "name": "order",
          "returnType": { "kind": "STRING" },
          "check": true,
          "arguments": [
            { "name": "size", "type": { "kind": "ENUM", "name": "Size" }, "defaultValue": "Large" }
          ]
        }
      ]
    }
  ],
  "enums": [
    { "name": "Size", "members": [{ "name": "Small", "value": "small" }, { "name": "Large", "value": "large" }] }
  ]
}
`

/** The smallest module that a caller can use. */
export const HELLO = `{
  "formatVersion": 1,
  "name": "hello",
  "objects": [{ "name": "Hello", "functions": [{ "name": "greet", "returnType": { "kind": "STRING" } }] }]
}
`
