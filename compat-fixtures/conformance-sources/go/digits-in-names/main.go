package main

type Demo struct{}

func (m *Demo) Sha256Sum() string { return "" }

func (m *Demo) V2() string { return "" }
