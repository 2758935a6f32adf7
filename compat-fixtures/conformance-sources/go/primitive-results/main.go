package main

type Demo struct{}

func (m *Demo) Text() string { return "" }

func (m *Demo) Number() int { return 0 }

func (m *Demo) Share() float64 { return 0.5 }

func (m *Demo) Flag() bool { return true }
